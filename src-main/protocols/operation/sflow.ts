/** sFlow version 5 (sflow.org): samples of packets and counters, from switches to whoever watches them. */
import { ipv4Text, ipv6Text } from '../../bytes/address-text.ts';
import { type Cursor, bits, ipv4, ipv6, protocol, u32 } from '../../dissect/index.ts';
import { RECORD_FIELDS, takeCountersRecord, takeFlowRecord } from './sflow/records.ts';

const SAMPLES: Readonly<Record<number, string>> = {
  1: 'Flow sample', 2: 'Counters sample', 3: 'Expanded flow sample', 4: 'Expanded counters sample', 7: 'Lag Port stats',
};
const FLOW = 1, COUNTERS = 2, EXPANDED_FLOW = 3, EXPANDED_COUNTERS = 4;
const FORMATS = { 0: 'ifindex', 1: 'packet discarded', 2: 'multiple interfaces' };
const IPV4 = 1, IPV6 = 2;
const VERSIONS: ReadonlySet<number> = new Set([2, 4, 5]), KNOWN_VERSION = 5;

export const sflow = protocol({
  name: 'sflow',
  title: 'InMon sFlow',
  short: 'sFlow',
  on: { 'udp.port': [6343] },
  accepts: (bytes, at, end) => end - at >= 4 && bytes[at] === 0 && bytes[at + 1] === 0 && bytes[at + 2] === 0 && VERSIONS.has(bytes[at + 3]),
  fields: {
    version: u32('Datagram version', { id: 'sflow_245.version' }),
    agenttype: u32('Agent address type', { values: { 1: 'IPv4', 2: 'IPv6' }, id: 'sflow_245.agenttype' }),
    agent: ipv4('Agent address', { id: 'sflow_245.agent' }),
    'agent.v6': ipv6('Agent address', { id: 'sflow_245.agent.v6' }),
    sub_agent_id: u32('Sub-agent ID', { id: 'sflow_245.sub_agent_id' }),
    sequence_number: u32('Sequence number', { id: 'sflow_245.sequence_number' }),
    sysuptime: u32('SysUptime', { id: 'sflow_245.sysuptime', text: uptimeText }),
    numsamples: u32('NumSamples', { id: 'sflow_245.numsamples' }),
    sampletype: bits('sFlow sample type', 0x00000fff, { size: 4, values: SAMPLES, id: 'sflow_245.sampletype' }),
    sample_length: u32('Sample length (byte)', { id: 'sflow_5.sample_length' }),
    'flow_sample.sequence_number': u32('Sequence number'),
    'flow_sample.source_id_class': bits('Source ID class', 0xff000000),
    'flow_sample.index': bits('Index', 0x00ffffff, { size: 4 }),
    'flow_sample.source_id_type': u32('Source ID type'),
    'flow_sample.source_id_index': u32('Source ID index'),
    'flow_sample.sampling_rate': u32('Sampling rate', { text: rate => `1 out of ${rate} packets` }),
    'flow_sample.sample_pool': u32('Sample pool', { text: packets => `${packets} total packets` }),
    'flow_sample.dropped_packets': u32('Dropped packets'),
    'flow_sample.input_interface': u32('Input interface (ifIndex)'),
    'flow_sample.input_interface_format': u32('Input interface format'),
    'flow_sample.input_interface_value': u32('Input interface value'),
    'flow_sample.output_interface': bits('Output interface (ifIndex)', 0x7fffffff),
    'flow_sample.output_interface_format': bits('Output interface format', 0xc0000000, { values: FORMATS }),
    'flow_sample.output_interface.format': bits('Output interface format', 0x7fffffff),
    'flow_sample.output_interface_value': bits('Output interface value', 0x3fffffff),
    'flow_sample.flow_record': u32('Flow record'),
    'counters_sample.sequence_number': u32('Sequence number'),
    'counters_sample.source_id_type': bits('Source ID type', 0xff000000),
    'counters_sample.source_id_index': bits('Source ID index', 0x00ffffff, { size: 4 }),
    'counters_sample.expanded_source_id_type': u32('Source ID type', { id: 'sflow.counters_sample.source_id_type' }),
    'counters_sample.expanded_source_id_index': u32('Source ID index', { id: 'sflow.counters_sample.source_id_index' }),
    'counters_sample.counters_records': u32('Counters records'),
    ...RECORD_FIELDS,
  },
  dissect(p, f) {
    const version = p.take(f.version);
    p.info(`V${version}`);
    if (version !== KNOWN_VERSION) {
      p.data();
      return;
    }
    const kind = p.take(f.agenttype);
    const agent = kind === IPV6 ? ipv6Text(p.peekBytes(16)) : ipv4Text(p.u32());
    if (kind === IPV6) p.take(f['agent.v6']);
    else if (kind === IPV4) p.take(f.agent);
    else p.malformed(`an agent's address of kind ${kind}`);
    const subAgent = p.take(f.sub_agent_id);
    const sequence = p.take(f.sequence_number);
    p.take(f.sysuptime);
    const samples = p.take(f.numsamples);
    p.addInfo(`, agent ${agent}, sub-agent ID ${subAgent}, seq ${sequence}, ${samples} samples`);
    // Each has a type and a length at least.
    for (let i = 0; i < samples && p.more; i++) takeSample(p, f);
  },
});

type Fields = (typeof sflow)['fields'];

function takeSample(p: Cursor, f: Fields): void {
  const outer = p.open('Sample'), node = p.lastNode;
  const enterprise = p.show(f.enterprise);
  const type = p.take(f.sampletype);
  const sample = p.within(p.take(f.sample_length));
  const name = enterprise === 0 ? (SAMPLES[type] ?? 'Unknown sample') : 'Sample of an enterprise';
  p.labelNode(node, name);
  if (enterprise === 0 && (type === FLOW || type === COUNTERS || type === EXPANDED_FLOW || type === EXPANDED_COUNTERS)) {
    p.labelNode(node, `${name}, seq ${sample.u32()}`);
    if (type === FLOW || type === EXPANDED_FLOW) flowSample(sample, f, type === EXPANDED_FLOW);
    else countersSample(sample, f, type === EXPANDED_COUNTERS);
  }
  p.close(outer);
}

function flowSample(p: Cursor, f: Fields, expanded: boolean): void {
  p.take(f['flow_sample.sequence_number']);
  if (expanded) {
    p.take(f['flow_sample.source_id_type']);
    p.take(f['flow_sample.source_id_index']);
  } else {
    p.show(f['flow_sample.source_id_class']);
    p.take(f['flow_sample.index']);
  }
  p.take(f['flow_sample.sampling_rate']);
  p.take(f['flow_sample.sample_pool']);
  p.take(f['flow_sample.dropped_packets']);
  if (expanded) {
    p.take(f['flow_sample.input_interface_format']);
    p.take(f['flow_sample.input_interface_value']);
    p.take(f['flow_sample.output_interface.format']);
    p.takeAs(f['flow_sample.output_interface_value'], p.u32(), 4);
  } else {
    p.take(f['flow_sample.input_interface']);
    takeOutput(p, f);
  }
  const records = p.take(f['flow_sample.flow_record']);
  for (let i = 0; i < records && p.more; i++) takeFlowRecord(p);
}

/** The first two bits tell an interface from a reason why there is none, and from a number of interfaces. */
function takeOutput(p: Cursor, f: Fields): void {
  const output = p.u32();
  p.show(f['flow_sample.output_interface']);
  p.label(`Output interface: 0x${output.toString(16).padStart(8, '0')}`);
  const outer = p.under();
  p.show(f['flow_sample.output_interface_format']);
  p.show(f['flow_sample.output_interface_value']);
  p.close(outer);
  p.skip(4);
}

function countersSample(p: Cursor, f: Fields, expanded: boolean): void {
  p.take(f['counters_sample.sequence_number']);
  if (expanded) {
    p.take(f['counters_sample.expanded_source_id_type']);
    p.take(f['counters_sample.expanded_source_id_index']);
  } else {
    p.show(f['counters_sample.source_id_type']);
    p.take(f['counters_sample.source_id_index']);
  }
  const records = p.take(f['counters_sample.counters_records']);
  for (let i = 0; i < records && p.more; i++) takeCountersRecord(p);
}

/** `30 days, 5 hours, 49 minutes, 32 seconds (2612972293ms)` */
function uptimeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 86400), 'day'], [Math.floor(seconds / 3600) % 24, 'hour'], [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return `${shown.length === 0 ? '0 seconds' : shown.join(', ')} (${milliseconds}ms)`;
}
