import { jest } from '@jest/globals';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { answering, aRoom, show } from '../dom-bench.tsx';
import { RecordingSign } from './recording-sign.tsx';

const recording = (is: 'on' | 'stopped') => { const room = aRoom(); return { ...room, state: { ...room.state, recording: { is, since: 0 } } }; };

describe('the sign of a recording', () => {
  afterEach(() => { cleanup(); });

  it('is on every pupil’s screen with how long it is kept, and gives them no button', async () => {
    answering({ '/recording': { keepsVoice: true, keepDays: 45, setBy: '王', setAt: new Date(0).toISOString() } });
    show(<RecordingSign room={recording('on')} classId="c" />);
    expect((await screen.findByText(/45/)).textContent).toContain('kept for 45 days');
    expect(screen.getByRole('status').textContent).toContain('Recording');
    expect(screen.queryByTestId('recording-toggle')).toBeNull();
  });
  it.each([['on', 'recording.stop'], ['stopped', 'recording.start']] as const)('lets staff change it when it is %s', (is, command) => {
    answering({ '/recording': { keepsVoice: true, keepDays: 45, setBy: null, setAt: null } });
    const give = jest.fn<() => Promise<{ ok: true }>>().mockResolvedValue({ ok: true });
    show(<RecordingSign room={{ ...recording(is), give }} classId={null} staff />);
    fireEvent.click(screen.getByTestId('recording-toggle'));
    expect(give).toHaveBeenCalledWith(command, {});
  });
  it('is not there where nothing is recorded', () => {
    answering({});
    show(<RecordingSign room={aRoom()} classId={null} staff />);
    expect(screen.queryByTestId('recording')).toBeNull();
  });
});
