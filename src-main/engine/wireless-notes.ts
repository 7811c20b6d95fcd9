/** What became of the keys of wireless networks, in sentences. */
import type { Note } from '../api/index.ts';
import type { OpenedFrames } from '../streams/index.ts';

/** `opened`: undefined where no key was given. */
export function wirelessNotes(opened: OpenedFrames | undefined): Note[] {
  if (opened === undefined) return [];
  const { counts, gaveUp } = opened.networks, all = counts.opened + counts.closed, notes: Note[] = [];
  const frames = `${all} encrypted wireless frame${all === 1 ? '' : 's'}`;
  if (all > 0 && counts.opened === 0) {
    const why = 'the keys are of other networks, or the four messages of the handshake are not all in the capture';
    notes.push({ severity: 'warning', text: `The keys given open none of ${frames}: ${why}.` });
  } else if (counts.closed > 0) {
    notes.push({ severity: 'info', text: `${counts.closed} of ${frames} stay closed: there is no key for them.` });
  }
  if (gaveUp) notes.push({ severity: 'warning', text: 'There are too many wireless networks or handshakes: the later ones were left alone.' });
  return notes;
}
