/** What plans of filters may know of a capture besides its table. */
import { PacketWindow } from '../../capture/packet-window.ts';
import type { PlanSources } from '../../filter/index.ts';
import { flagLetters } from '../../protocols/transport/tcp/flags.ts';
import { ContinuingSegments } from '../../streams/index.ts';
import type { PassingReader } from '../passing-reader.ts';
import { KnownInfo } from './known-info.ts';
import { KnownRemarks } from './known-remarks.ts';
import { KnownColumns, areColumnsKnown } from '../list/known-columns.ts';
import type { KnownCapture } from '../known-capture.ts';

export function filterSources(capture: KnownCapture, reader: PassingReader): PlanSources {
  const { streams, table } = capture.scan;
  const segments = new ContinuingSegments(streams), connections = reader.surroundings.connectionValues();
  const window = new PacketWindow(capture.file.descriptor);
  let known: KnownColumns | undefined;
  /** What the file declares of an interface: only a file with sections does. */
  const declared = (index: number): ReturnType<KnownCapture['origin']> | undefined => {
    const origin = capture.origin(index);
    return origin.section === undefined ? undefined : origin;
  };
  const listed = (row: number): KnownColumns | undefined => {
    if (!areColumnsKnown(capture, false)) return undefined;
    known ??= new KnownColumns(capture);
    return known.be(row) ? known : undefined;
  };
  const info = new KnownInfo(capture);
  const sources: PlanSources = {
    words: {
      ...streams.judgement.words(), 'tcp.flags.str': flagLetters,
      'frame.section_number': index => capture.origin(index).section,
      'frame.interface_id': index => declared(index)?.interfaceIndex,
      'frame.interface_name': index => declared(index)?.interfaceName,
      'frame.interface_description': index => declared(index)?.interfaceDescription,
      'frame.encap_type': index => capture.origin(index).encapsulation,
    },
    continues: row => segments.has(row),
    completes: row => segments.completes(row),
    heads: row => reader.heads(row),
    remarks: row => (capture.loading === undefined ? remarks.of(row) : 'unknown'),
    isSound: row => capture.loading === undefined && remarks.isSound(row),
    listed,
    info: row => (areColumnsKnown(capture, false) ? info.of(row, listed(row)) : undefined),
    packet: {
      get bytes() {
        return window.bytes;
      },
      get end() {
        return window.end;
      },
      get stretch() {
        return window.stretch;
      },
      get at() {
        return window.at;
      },
      show: row => {
        capture.beOpen();
        return window.show(table.offset(row), table.get('captured', row));
      },
    },
    ofFrame: field => (field === 'frame.comment' ? row => capture.comments.on(row) ?? [] : undefined),
    ofConnection: field => connections.of(field),
    kept: field => capture.markings.kept(field, capture.rows) ?? capture.keptFields.of(field),
    decrypts: () => capture.secrets.all !== undefined,
  };
  const remarks = new KnownRemarks(capture, sources);
  return sources;
}
