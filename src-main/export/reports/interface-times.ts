/** How long servers take for remote calls of one interface (C706 §12): `-z dcerpc,srt,UUID,MAJOR.MINOR`, by operation. */
import type { Registry } from '../../dissect/index.ts';
import type { Report } from './report.ts';
import { ResponseTimes } from './response-times.ts';

/** An interface that nothing is known of has no operations to count by; those that are known are told apart by their UUID, whatever the version. */
export function interfaceTimes(registry: Registry, [uuid = '']: readonly string[]): Report {
  const fields = Object.values(registry.lookup('dcerpc.interface', uuid.toLowerCase())?.fields ?? {});
  const operation = fields.find(({ name }) => name.endsWith('.opnum'))?.name;
  const tables = operation === undefined ? [] : [{ field: operation, time: 'dcerpc.time', column: 'Procedure' }];
  return new ResponseTimes(registry, { title: 'DCERPC', tables });
}
