/** `-z expert` as tshark prints it. */
import type { CountedRemark } from '../api/index.ts';
import { type ExpertSeverity, REQUESTED_SEVERITIES } from '../statistics/experts.ts';
import type { ByteSink } from './byte-sink.ts';

/** Those of `least` and what is more severe. */
export function writeRemarks(sink: ByteSink, remarks: readonly CountedRemark[], least: ExpertSeverity): void {
  for (const { name, title, severity } of REQUESTED_SEVERITIES) {
    const those = remarks.filter(one => one.severity === severity);
    if (those.length > 0) {
      sink.text(
        `\n${title} (${those.reduce((sum, { count }) => sum + count, 0)})\n=============\n   Frequency      Group           Protocol  Summary\n`,
      );
      for (const { count, group, protocol, text } of those)
        sink.text(`${String(count).padStart(12)} ${group.padStart(10)} ${protocol.padStart(18)}  ${text}\n`);
    }
    if (name === least) return;
  }
}
