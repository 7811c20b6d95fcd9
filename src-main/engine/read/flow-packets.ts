/** The packets of `-z flow`: all that go between addresses of IP, echo messages of ICMP, or the segments of TCP. */
import { Dissector } from '../../dissect/index.ts';
import type { FlowArrow } from '../../export/flow-text.ts';
import { timeText } from '../../export/time-column.ts';
import { PacketFields } from '../../statistics/packet-fields.ts';
import type { RowList } from '../../statistics/packets.ts';
import type { OpenCapture } from '../open-capture.ts';
import type { FlowKind } from './flow-kinds.ts';
import type { ReadRequest } from './read-request.ts';

const PORTS = {
  source: ['tcp.srcport', 'udp.srcport', 'sctp.srcport', 'dccp.srcport'],
  destination: ['tcp.dstport', 'udp.dstport', 'sctp.dstport', 'dccp.dstport'],
} as const;
/** Echo messages, which ICMP's flow is of (RFC 792, RFC 4443 §4), by type. They have no ports: type and code stand for the destination's. */
const ECHOES: Readonly<Record<'icmp' | 'icmpv6', readonly number[]>> = { icmp: [0, 8], icmpv6: [128, 129] };
const ECHO_FIELDS = ['icmp.type', 'icmp.code', 'icmpv6.type', 'icmpv6.code'];
const FLAGS = ['fin', 'syn', 'reset', 'push', 'ack', 'urg'] as const;
const FLAG_NAMES = ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG'] as const;
const SEGMENT_FIELDS = ['tcp.stream', 'tcp.seq', 'tcp.ack', 'tcp.len', ...FLAGS.map(name => `tcp.flags.${name}`)];

export function flowPackets(capture: OpenCapture, rows: RowList, of: FlowKind, request: Pick<ReadRequest, 'time' | 'verifyChecksums'>): FlowArrow[] {
  const { registry } = capture, fields = new PacketFields(capture, [...PORTS.source, ...PORTS.destination, ...ECHO_FIELDS, ...SEGMENT_FIELDS]);
  const dissector = new Dissector(registry, { wanted: registry.wanted([]) }), arrows: FlowArrow[] = [];
  dissector.packet.verifyChecksums = request.verifyChecksums;
  for (let index = 0; index < rows.shown; index++) {
    const row = rows.row(index), record = capture.record(row, index === 0 ? -1 : rows.row(index - 1));
    fields.read(row);
    if (fields.layers('ip').length + fields.layers('ipv6').length === 0) continue;
    if (of !== 'any' && fields.layers(of).length === 0) continue;
    if ((of === 'icmp' || of === 'icmpv6') && !isEcho(fields, of)) continue;
    dissector.dissect(record, capture.around(row));
    const { source, destination, protocol } = dissector.columns;
    const port = (names: readonly string[]): number => names.flatMap(name => fields.values(name)).at(-1)?.number ?? 0;
    const info = of === 'tcp' ? '' : dissector.columns.info();
    arrows.push({
      time: timeText(record, request.time, capture.timeDigits(row)), source, destination,
      conversation: of === 'tcp' ? (fields.first('tcp.stream')?.number ?? -1) : -1,
      ports: of === 'icmp' || of === 'icmpv6' ? echoPorts(fields, of) : [port(PORTS.source), port(PORTS.destination)],
      ...(of === 'tcp' ? segmentTexts(fields) : { label: info, comment: `${protocol}: ${info}` }),
    });
  }
  return arrows;
}

function isEcho(fields: PacketFields, name: keyof typeof ECHOES): boolean {
  return ECHOES[name].includes(fields.first(`${name}.type`)?.number ?? -1);
}

function echoPorts(fields: PacketFields, name: keyof typeof ECHOES): FlowArrow['ports'] {
  const number = (part: 'type' | 'code'): number => fields.first(`${name}.${part}`)?.number ?? 0;
  return [0, 256 * number('type') + number('code')];
}

function segmentTexts(fields: PacketFields): Pick<FlowArrow, 'label' | 'comment'> {
  const number = (name: string): number => fields.first(name)?.number ?? 0, length = number('tcp.len');
  const flags = FLAG_NAMES.filter((_, i) => number(`tcp.flags.${FLAGS[i]}`) === 1).join(', ');
  return {
    label: `${flags === '' ? '<None>' : flags}${length > 0 ? ` - Len: ${length}` : ''}`,
    comment: `Seq = ${number('tcp.seq')}${number('tcp.flags.ack') === 1 ? ` Ack = ${number('tcp.ack')}` : ''}`,
  };
}
