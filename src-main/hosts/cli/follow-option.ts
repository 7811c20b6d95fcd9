/** `-z follow,PROTOCOL,FORM,STREAM[,SUBSTREAM][,RANGE]`, or with the conversation's two ends in place of its number; refused in tshark's words. */
import { isIPv4, isIPv6 } from 'node:net';
import type { FollowProtocol } from '../../api/index.ts';
import { FOLLOW_KINDS, type FollowRequest, TERMINAL_FORMS } from '../../engine/read/read.ts';
import { OptionError } from './options.ts';

/** `text` is what stands behind `follow,tcp,`. */
export function followOption(protocol: FollowProtocol, text: string): FollowRequest {
  const [mode, ...rest] = text.split(',');
  const form = TERMINAL_FORMS.find(known => known === mode);
  if (form === undefined) throw new OptionError('follow - Invalid display mode.');
  const { carrier, connection = `${carrier}.stream`, substream: field } = FOLLOW_KINDS[protocol];
  const numbered = NUMBER.test(rest[0] ?? '');
  const filter = numbered ? `${connection} eq ${Number(rest[0])}` : betweenEnds(carrier, rest[0], rest[1]);
  const behind = rest.slice(numbered ? 1 : 2);
  const stream = numbered && protocol === carrier ? { stream: Number(rest[0]) } : {};
  if (field === undefined) return { kind: 'follow', protocol, ...stream, form, filter, ...rangeOf(behind) };
  const substream = behind.shift() ?? '';
  if (!numbered || !NUMBER.test(substream)) throw new OptionError('follow - Error creating filter for this stream.');
  const number = Number(substream);
  return { kind: 'follow', protocol, substream: number, form, filter: `${filter} and ${field} eq ${number}`, ...rangeOf(behind) };
}

const NUMBER = /^\s*\+?\d+$/;

/** `3` is the third piece alone, `2-5` from the second to the fifth. */
function rangeOf(parts: readonly string[]): { readonly from: number; readonly to: number } {
  if (parts.length === 0) return { from: 1, to: Infinity };
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(parts[0]) ?? [];
  if (first === undefined) throw new OptionError(/^\d/.test(parts[0]) ? 'follow - Invalid parameter.' : 'follow - Invalid range.');
  if (parts.length > 1) throw new OptionError('follow - Invalid parameter.');
  const from = Number(first), to = last === undefined ? from : Number(last);
  if (from < 1 || to < from) throw new OptionError('follow - Invalid range value.');
  return { from, to };
}

function betweenEnds(protocol: 'tcp' | 'udp', first: string | undefined, second: string | undefined): string {
  const [one, other] = [endOf(first), endOf(second)];
  if (one.family !== other.family) throw new OptionError('follow - Mismatched IP address types.');
  const way = (from: End, to: End): string =>
    `((${from.family}.src eq ${from.address} and ${protocol}.srcport eq ${from.port}) and (${to.family}.dst eq ${to.address} and ${protocol}.dstport eq ${to.port}))`;
  return `${way(one, other)} or ${way(other, one)}`;
}

interface End {
  readonly family: 'ip' | 'ipv6';
  readonly address: string;
  readonly port: number;
}

/** `1.2.3.4:80`, `[::1]:80` */
function endOf(text: string | undefined): End {
  const [, six, four, port] = /^(?:\[([^\]]*)\]|([^:]+)):(-?\d+)$/.exec(text ?? '') ?? [];
  if (port === undefined) throw new OptionError('follow - Invalid address.');
  if (Number(port) < 1 || Number(port) > 65535) throw new OptionError('follow - Invalid port.');
  if (six !== undefined && !isIPv6(six)) throw new OptionError("follow - Can't get IPv6 address");
  if (six === undefined && !isIPv4(four)) throw new OptionError("follow - Can't get IPv4 address");
  return { family: six === undefined ? 'ip' : 'ipv6', address: six ?? four, port: Number(port) };
}
