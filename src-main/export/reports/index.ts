/** The reports that can be asked for by name. */
import type { Registry } from '../../dissect/index.ts';
import { TIMED } from '../../statistics/answer-times.ts';
import { Credentials } from './credentials.ts';
import { DhcpMessages } from './dhcp-messages.ts';
import { DiameterAttributes } from './diameter-attributes.ts';
import { EchoTimes } from './echo-times.ts';
import { HttpMessages } from './http-messages.ts';
import { interfaceTimes } from './interface-times.ts';
import { MgcpDelays } from './mgcp-delays.ts';
import { RadiusDelays } from './radius-delays.ts';
import type { Report } from './report.ts';
import { ResponseTimes } from './response-times.ts';
import { ProcedureTimes, ProgramTimes } from './rpc-times.ts';
import { RtpStreamList } from './rtp-streams.ts';
import { RtspMessages } from './rtsp-messages.ts';
import { SctpChunks } from './sctp-chunks.ts';
import { SipMessages } from './sip-messages.ts';

export interface ReportKind {
  /** What the tap is called in sentences on filters that are wrong. */
  readonly tap: string;
  /** How many numbers stand between the name and the filter. */
  readonly settings?: number;
  /** Whether what stands behind the name is words for the report, and no filter. */
  readonly wordy?: boolean;
  /** How many words for the report stand between the name and the filter, and what they are called. */
  readonly words?: readonly string[];
  readonly make: (registry: Registry, filter: string, settings: readonly number[], words: readonly string[]) => Report;
}

export const REPORTS: Readonly<Record<string, ReportKind>> = {
  credentials: { tap: 'credentials', make: () => new Credentials() },
  'dcerpc,srt': {
    tap: 'srt', words: ['<uuid>', '<major version>.<minor version>'], make: (registry, _, __, words) => interfaceTimes(registry, words),
  },
  'dhcp,stat': { tap: 'dhcp,stat', make: (_, filter) => new DhcpMessages(filter) },
  'diameter,avp': { tap: 'diameter,avp', wordy: true, make: (registry, _, __, words) => new DiameterAttributes(registry, words) },
  'http,stat': { tap: 'http,stat', make: () => new HttpMessages() },
  'icmp,srt': { tap: 'icmp,srt', make: (_, filter) => new EchoTimes('icmp', filter) },
  'icmpv6,srt': { tap: 'icmpv6,srt', make: (_, filter) => new EchoTimes('icmpv6', filter) },
  'mgcp,rtd': { tap: 'mgcp,rtd', make: (_, filter) => new MgcpDelays(filter) },
  'radius,rtd': { tap: 'radius,rtd', make: (_, filter) => new RadiusDelays(filter) },
  'rpc,programs': { tap: 'rpc,programs', make: () => new ProgramTimes() },
  'rpc,srt': { tap: 'srt', settings: 2, make: (registry, _, [program, version]) => new ProcedureTimes(registry, program, version) },
  'rtp,streams': { tap: 'rtp', make: () => new RtpStreamList() },
  'rtsp,stat': { tap: 'rtsp,stat', make: (_, filter) => new RtspMessages(filter) },
  'sctp,stat': { tap: 'sctp,stat', make: () => new SctpChunks() },
  'sip,stat': { tap: 'sip,stat', make: (_, filter) => new SipMessages(filter) },
  ...Object.fromEntries(
    Object.entries(TIMED).map(([name, timed]) => [
      `${name},srt`,
      { tap: 'srt', make: (registry: Registry) => new ResponseTimes(registry, timed) },
    ]),
  ),
};
