/** How long servers take for remote calls of one interface (C706 §12): `-z dcerpc,srt,UUID,MAJOR.MINOR`, by operation. */
import type { Registry } from '../../dissect/index.ts';
import type { PacketFields } from '../../statistics/packet-fields.ts';
import type { Report } from './report.ts';
import { ResponseTimes } from './response-times.ts';

const TIME = 'dcerpc.time';

/** An interface that nothing is known of has no operations to count by; those that are known are told apart by their UUID, whatever the version. */
export class InterfaceTimes implements Report {
  readonly fields: readonly string[];
  readonly #times: ResponseTimes;

  constructor(registry: Registry, [uuid = '']: readonly string[]) {
    const fields = Object.values(registry.lookup('dcerpc.interface', uuid.toLowerCase())?.fields ?? {});
    const operation = fields.find(({ name }) => name.endsWith('.opnum'))?.name;
    this.#times = new ResponseTimes(registry, {
      title: 'DCERPC',
      tables: operation === undefined ? [] : [{ field: operation, time: TIME, column: 'Procedure' }],
    });
    this.fields = this.#times.fields;
  }

  add(fields: PacketFields, row: number): void {
    this.#times.add(fields, row);
  }

  text(): string {
    return this.#times.text();
  }
}
