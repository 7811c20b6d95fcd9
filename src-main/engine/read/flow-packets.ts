/** The packets of `-z flow`: all that go between addresses of IP, or the segments of TCP. */
import { Dissector } from '../../dissect/index.ts';
import type { FlowArrow } from '../../export/flow-text.ts';
import { timeText } from '../../export/time-column.ts';
import { PacketFields } from '../../statistics/packet-fields.ts';
import type { RowList } from '../../statistics/packets.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { ReadRequest } from './read-request.ts';

const PORTS = {
  source: ['tcp.srcport', 'udp.srcport', 'sctp.srcport', 'dccp.srcport'],
  destination: ['tcp.dstport', 'udp.dstport', 'sctp.dstport', 'dccp.dstport'],
} as const;
const FLAGS = ['fin', 'syn', 'reset', 'push', 'ack', 'urg'] as const;
const FLAG_NAMES = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG'] as const;
const SEGMENT_FIELDS = ['tcp.stream', 'tcp.seq', 'tcp.ack', 'tcp.len', ...FLAGS.map(name => `tcp.flags.${name}`)];

export function flowPackets(capture: OpenCapture, rows: RowList, of: 'any' | 'tcp', request: Pick<ReadRequest, 'time' | 'verifyChecksums'>): FlowArrow[] {
  const { registry } = capture, fields = new PacketFields(capture, [...PORTS.source, ...PORTS.destination, ...SEGMENT_FIELDS]);
  const dissector = new Dissector(registry, { wanted: registry.wanted([]) }), arrows: FlowArrow[] = [];
  dissector.packet.verifyChecksums = request.verifyChecksums;
  for (let index = 0; index < rows.shown; index++) {
    const row = rows.row(index), record = capture.record(row, index === 0 ? -1 : rows.row(index - 1));
    fields.read(row);
    if (fields.layers('ip').length + fields.layers('ipv6').length === 0) continue;
    if (of === 'tcp' && fields.layers('tcp').length === 0) continue;
    dissector.dissect(record, capture.around(row));
    const { source, destination, protocol } = dissector.columns;
    const port = (names: readonly string[]): number => names.flatMap(name => fields.values(name)).at(-1)?.number ?? 0;
    const info = of === 'any' ? dissector.columns.info() : '';
    arrows.push({
      time: timeText(record, request.time, capture.timeDigits(row)), source, destination,
      conversation: of === 'tcp' ? (fields.first('tcp.stream')?.number ?? -1) : -1,
      ports: [port(PORTS.source), port(PORTS.destination)], ...(of === 'tcp' ? segmentTexts(fields) : { label: info, comment: `${protocol}: ${info}` }),
    });
  }
  return arrows;
}

function segmentTexts(fields: PacketFields): Pick<FlowArrow, 'label' | 'comment'> {
  const number = (name: string): number => fields.first(name)?.number ?? 0, length = number('tcp.len');
  const flags = FLAG_NAMES.filter((_, i) => number(`tcp.flags.${FLAGS[i]}`) === 1).join(', ');
  return {
    label: `${flags === '' ? '<None>' : flags}${length > 0 ? ` - Len: ${length}` : ''}`,
    comment: `Seq = ${number('tcp.seq')}${number('tcp.flags.ack') === 1 ? ` Ack = ${number('tcp.ack')}` : ''}`,
  };
}
