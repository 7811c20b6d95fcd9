/**
 * Makes out of a lab recording's samples of the kernels' socket states (`a.ss`, `b.ss`: the time, then `ss -Htan`) what a test can hold against
 * our own states: lines of frame, TAB, state, for every sample that falls between two packets of its connection.
 *
 *     node src-main/tooling/lab-states.mjs RECORDING END > recordings/NAME-END.states.tsv
 *
 * A state is left out where the wire cannot show it yet: closing was asked for, and the FIN waits in the send queue behind bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [recording, end] = process.argv.slice(2);
if (recording === undefined || (end !== 'a' && end !== 'b')) throw new Error('usage: lab-states.mjs RECORDING a|b');

/** Seconds between a sample and the time of the next. */
const PAUSE = 0.04;
const SERVER_PORT = 8080, FIN = 1, SYN = 2, ACK = 16;
/** @type {Readonly<Record<string, string>>} */
const NAMES = {
  'SYN-SENT': 'SYN_SENT', 'SYN-RECV': 'SYN_RECEIVED', ESTAB: 'ESTABLISHED', 'FIN-WAIT-1': 'FIN_WAIT_1',
  'FIN-WAIT-2': 'FIN_WAIT_2', 'CLOSE-WAIT': 'CLOSE_WAIT', CLOSING: 'CLOSING', 'LAST-ACK': 'LAST_ACK', 'TIME-WAIT': 'TIME_WAIT',
};

/** @typedef {{ frame: number, time: number, own: boolean, flags: number }} Packet */
/** @typedef {{ begin: number, end: number, states: Map<number, string> }} Sample */

/**
 * Per client port its packets: frame, time, whether from this end, flags.
 * @param {Buffer} pcap
 */
function packetsOf(pcap) {
  /** @type {Map<number, Packet[]>} */
  const connections = new Map();
  for (let at = 24, frame = 1; at + 16 <= pcap.length; at += 16 + pcap.readUInt32LE(at + 8), frame++) {
    const time = pcap.readUInt32LE(at) + pcap.readUInt32LE(at + 4) / 1e6;
    const network = at + 16 + 14, tcp = network + (pcap[network] >> 4 === 6 ? 40 : 4 * (pcap[network] & 15));
    const from = pcap.readUInt16BE(tcp), to = pcap.readUInt16BE(tcp + 2);
    const port = from === SERVER_PORT ? to : from;
    const packets = connections.get(port) ?? [];
    connections.set(port, packets);
    packets.push({ frame, time, own: (from === SERVER_PORT) === (end === 'b'), flags: pcap[tcp + 13] });
  }
  return connections;
}

/**
 * Samples: begin and end of the time in which one was taken, and the states by client port.
 * @param {string} text
 */
function samplesOf(text) {
  /** @type {Sample[]} */
  const samples = [];
  /** @type {Sample | undefined} */
  let newest;
  for (const line of text.split('\n')) {
    if (/^\d+\.\d+$/.test(line)) {
      if (newest !== undefined) newest.end = Number(line) - PAUSE;
      newest = { begin: Number(line), end: Infinity, states: new Map() };
      samples.push(newest);
      continue;
    }
    const [state, , , local, peer] = line.trim().split(/\s+/);
    if (NAMES[state] === undefined || newest === undefined) continue;
    const ports = [local, peer].map((address) => Number(address.slice(address.lastIndexOf(':') + 1)));
    newest.states.set(ports[0] === SERVER_PORT ? ports[1] : ports[0], NAMES[state]);
  }
  return samples;
}

const samples = samplesOf(readFileSync(join(recording, `${end}.ss`), 'utf8'));
for (const [port, packets] of packetsOf(readFileSync(join(recording, `${end}.pcap`)))) {
  let seen = false, told = 0;
  for (const { begin, end: until, states } of samples) {
    const state = states.get(port) ?? (seen ? 'CLOSED' : undefined);
    if (state === undefined || until === Infinity) continue;
    seen = true;
    const before = packets.findLast(({ time }) => time < begin), next = packets.find(({ time }) => time >= begin);
    if (before === undefined || (next !== undefined && next.time <= until) || before.frame === told) continue;
    const finSent = packets.some(({ frame, own, flags }) => frame <= before.frame && own && (flags & FIN) !== 0);
    if (!finSent && (state === 'FIN_WAIT_1' || state === 'LAST_ACK')) continue;
    // The handshake is over for a listener when the application has its connection; the acknowledgment may still be on its way.
    if (state === 'SYN_RECEIVED' && packets.some(({ frame, own, flags }) => frame <= before.frame && !own && (flags & (SYN | ACK)) === ACK)) continue;
    told = before.frame;
    console.log(`${before.frame}\t${state}`);
  }
}
