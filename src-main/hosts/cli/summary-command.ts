/** `netloupe summary`: the report on a capture, as Markdown or as a page. */
import { STANDARD_INPUT } from '../../engine/read/read.ts';
import { writeSummary } from '../../engine/summary.ts';
import { OptionError, splitOptions } from './options.ts';
import { orComplain } from './complaint.ts';
import { writeOut } from './standard-output.ts';
import { SUMMARY_HELP } from './texts.ts';

const OPTIONS = { letters: 'Y:o:nh', names: { 'display-filter': true, output: true, help: false } };

export function runSummary(args: readonly string[]): Promise<number> {
  return orComplain(async () => {
    const { path, filter, output, help } = summaryOptions(args);
    if (help) {
      writeOut(new TextEncoder().encode(SUMMARY_HELP));
      return 0;
    }
    await writeSummary(path === '-' ? STANDARD_INPUT : path, filter, output, writeOut);
    return 0;
  });
}

interface SummaryOptions {
  readonly path: string;
  readonly filter: string;
  /** Empty for standard output. */
  readonly output: string;
  readonly help: boolean;
}

/** Options may stand before and behind the file's name. */
function summaryOptions(args: readonly string[]): SummaryOptions {
  let filter = '', output = '', help = false;
  const paths: string[] = [];
  for (let left = args; left.length > 0; ) {
    const { options, rest } = splitOptions(left, OPTIONS);
    for (const { name, value } of options) {
      if (name === 'Y' || name === 'display-filter') filter = value;
      else if (name === 'o' || name === 'output') output = value;
      else if (name === 'h' || name === 'help') help = true;
    }
    paths.push(...rest.slice(0, 1));
    left = rest.slice(1);
  }
  if (!help && paths.length !== 1)
    throw new OptionError(
      paths.length === 0 ? 'which capture? netloupe summary FILE' : `one capture at a time, not ${paths.join(' and ')}`,
    );
  return { path: paths[0] ?? '', filter, output: output === '-' ? '' : output, help };
}
