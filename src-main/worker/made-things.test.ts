import { expect, it, vi } from 'vitest';
import { MadeThings } from './made-things.ts';

it('the views of a capture are gone with it, and so is what was released', () => {
  const release = vi.fn(async () => {}), close = vi.fn(async () => {}), made = new MadeThings({ release, close });
  made.note(1, 'view', [3, ''], { capture: 3, view: 7 });
  made.note(2, 'sorted', [7], { capture: 3, view: 8 });
  made.note(3, 'view', [4, ''], { capture: 4, view: 9 });
  made.note(4, 'release', [8], undefined);
  made.discard(2);
  made.note(5, 'close', [3], undefined);
  made.discard(1);
  expect(release).not.toHaveBeenCalled();
  made.discard(3);
  expect([release.mock.calls, close.mock.calls]).toEqual([[[9]], []]);
});
