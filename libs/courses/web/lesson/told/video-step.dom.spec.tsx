import type { OpenStep } from '@kindling/contracts';
import { BenchProvider } from '@kindling/ui';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { VideoStep } from './video-step.tsx';

type Film = Extract<OpenStep, { kind: 'video' }>;
const frame = { picture: { file: 'a.svg', alt: { zh: '图', en: 'drawing' } }, body: { zh: '字', en: 'the still twin' } };
const step = (film: string, captions = { zh: 'zh.vtt', en: '' }): Film => ({ kind: 'video', id: 'see', title: { zh: '看', en: 'See' }, phase: 'learn', minutes: 4, exercise: null, seconds: 4, film, captions, frames: [frame, frame] } as unknown as Film);
const page = (film: Film) => <BenchProvider><VideoStep step={film} place={{ classId: 'c', lessonId: 'l', stepId: 'see', version: 'draft' }} answers={[]} done={false} onDone={() => undefined} onChanged={() => undefined} /></BenchProvider>;
const video = () => screen.queryByTestId('film');

describe('a film in a lesson', () => {
  beforeEach(() => { globalThis.matchMedia ??= ((query: string) => ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof matchMedia; });
  afterEach(() => { cleanup(); });

  it('that an author has not brought yet is not asked for; the twin stands there, and then the film', () => {
    const { rerender } = render(page(step('')));
    expect(video()).toBeNull();
    screen.getByText('the still twin');
    rerender(page(step('one.webm')));
    expect(video()?.querySelector('source')?.getAttribute('src')).toContain('one.webm');
  });

  it('that takes another’s place is a new one, because a browser keeps the source it began with', () => {
    const { rerender } = render(page(step('one.webm')));
    const before = video();
    rerender(page(step('two.webm')));
    expect(video()).not.toBe(before);
  });

  it('that does not come leaves the twin, until there is another film', () => {
    const { rerender } = render(page(step('one.webm')));
    fireEvent.error(video()?.querySelector('source') as Element);
    expect(video()).toBeNull();
    rerender(page(step('two.webm')));
    expect(video()).not.toBeNull();
  });

  it('asks for no picture that the author has not chosen', () => {
    render(page({ ...step(''), frames: [{ ...frame, picture: { ...frame.picture, file: '' } }, frame] }));
    expect(screen.queryByRole('img')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /Next/ }));
    expect(screen.getByRole('img').getAttribute('src')).toContain('a.svg');
  });

  it('asks for no captions that are not there', () => {
    render(page(step('one.webm')));
    expect([...(video()?.querySelectorAll('track') ?? [])].map((track) => track.srclang)).toEqual(['zh-Hans']);
  });
});
