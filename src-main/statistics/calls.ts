/** Calls and their media among some packets, packet by packet. */
import type { RtpPackets, RtpSound, RtpStream, RtpStreamId, SipCall } from '../api/index.ts';
import { readEach } from './packet-fields.ts';
import type { Packets, RowList, Turn } from './packets.ts';
import { RtpPacketList } from './rtp-packets.ts';
import { RtpSoundTrack } from './rtp-sound.ts';
import { RtpStreams } from './rtp-streams.ts';
import { SipCalls } from './sip-calls.ts';

export async function rtpStreams(packets: Packets, rows: RowList, turn: Turn): Promise<RtpStream[]> {
  const streams = new RtpStreams();
  await readEach(packets, rows, streams.fields, turn, fields => streams.add(fields));
  return streams.told;
}

export async function rtpPackets(packets: Packets, rows: RowList, stream: RtpStreamId, turn: Turn): Promise<RtpPackets> {
  const list = new RtpPacketList(stream);
  await readEach(packets, rows, list.fields, turn, (fields, row) => list.add(fields, row + 1));
  return list.told;
}

/** What the packets of a stream say together. */
export async function rtpSound(packets: Packets, rows: RowList, stream: RtpStreamId, turn: Turn): Promise<RtpSound> {
  const track = new RtpSoundTrack(stream);
  await readEach(packets, rows, track.fields, turn, (fields, row) => track.add(fields, row + 1));
  return track.told;
}

export async function sipCalls(packets: Packets, rows: RowList, turn: Turn): Promise<SipCall[]> {
  const calls = new SipCalls();
  await readEach(packets, rows, calls.fields, turn, (fields, row) => calls.add(fields, row + 1, packets.table.nanosecondsBetween(0, row) / 1e9));
  return calls.told;
}
