import { jest } from '@jest/globals';
import { askedAhead } from './asked-ahead.ts';

describe('what is asked ahead', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => { jest.useRealTimers(); });

  it('is taken once', async () => {
    const asked = askedAhead();
    asked.put('course', Promise.resolve(7));
    await expect(asked.take('course')).resolves.toBe(7);
    expect(asked.take('course')).toBeNull();
  });

  it('is for the same question alone, and for nobody who signs in later', () => {
    const asked = askedAhead();
    asked.put('course', Promise.resolve(7));
    expect(asked.take('progress')).toBeNull();
    asked.forget();
    expect(asked.take('course')).toBeNull();
  });

  it('is old after five seconds, unless it was asked again', async () => {
    const asked = askedAhead();
    asked.put('course', Promise.resolve(7));
    asked.put('progress', Promise.resolve(1));
    jest.advanceTimersByTime(3000);
    asked.put('progress', Promise.resolve(2));
    jest.advanceTimersByTime(2001);
    expect(asked.take('course')).toBeNull();
    await expect(asked.take('progress')).resolves.toBe(2);
  });

  it('tells whoever takes it of a failure, and is quiet when nobody does', async () => {
    const asked = askedAhead();
    asked.put('course', Promise.reject(new Error('away')));
    asked.put('progress', Promise.reject(new Error('away')));
    await expect(asked.take('course')).rejects.toThrow('away');
  });
});
