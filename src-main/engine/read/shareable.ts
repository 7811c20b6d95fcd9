/** What several threads may print together: packets of which each is printed alike, whoever printed the one before. */
import { STANDARD_INPUT } from '../../capture/index.ts';
import { compile } from '../../filter/index.ts';
import { followsShown } from '../filtering/filter-run.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { ReadRequest } from './read-request.ts';
import { showsTrees } from './read-writer.ts';

/** `trees` take so long that the other threads had better begin at once; of `lines` nobody knows before some are printed. */
export type Shareable = 'trees' | 'lines';

/** Undefined where one thread must print. */
export function shareable(request: ReadRequest, { file, registry }: OpenCapture): Shareable | undefined {
  const { readFilter, path, capture, colours, added = [] } = request;
  // Others could not open what comes once, or would unpack it once more.
  if (path === STANDARD_INPUT || file.format.includes(',')) return undefined;
  if (readFilter !== '' || capture !== undefined || colours !== undefined || added.length > 0) return undefined;
  if (printsTrees(request)) return request.filter === '' ? 'trees' : undefined;
  if (!printsLines(request)) return undefined;
  if (request.filter !== '' && (tellsShown(request) || followsShown(compile(request.filter, registry), registry))) return undefined;
  return 'lines';
}

function printsTrees(request: ReadRequest): boolean {
  const { format, details } = request;
  return showsTrees(request) && (format !== 'text' || details) && format !== 'tabs';
}

function printsLines({ format, lines, details, hex, columns }: ReadRequest): boolean {
  return columns === undefined && (format === 'fields' || ((format === 'text' || format === 'tabs') && lines && !details && hex === undefined));
}

/** Whether anything that is printed tells the time since the packet printed before. */
function tellsShown({ time, fields }: ReadRequest): boolean {
  return time.form === 'delta-displayed' || fields.includes('frame.time_delta_displayed');
}
