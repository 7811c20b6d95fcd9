/** Calls that SIP sets up (RFC 3261 §13 to §15): who calls whom, and how far it came. */
import type { CallState, SipCall } from '../api/index.ts';
import { ENDS_FIELDS, endsOutside } from './ends-outside.ts';
import type { PacketFields } from './packet-fields.ts';

const ID = 'sip.Call-ID', METHOD = 'sip.Method', SEQUENCE = 'sip.CSeq.method', STATUS = 'sip.Status-Code', LINE = 'sip.Status-Line', FROM = 'sip.from.addr', TO = 'sip.to.addr';
/** §21.1.2 and §21.1.5. */
const RINGING: ReadonlySet<number> = new Set([180, 183]);
/** Descriptions of one call that are told of: each new one renegotiates it. */
const MOST_DESCRIPTIONS = 100;
/** §21.4.1 and §21.4.7: the caller is to ask again with a password; that does not end the call. */
const PASSWORD_WANTED: ReadonlySet<number> = new Set([401, 407]);
/** §21.4.25: the answer to an INVITE that was cancelled. */
const TERMINATED = 487;

type Counting = { -readonly [Key in keyof SipCall]: SipCall[Key] } & { readonly descriptions: number[] };

export class SipCalls {
  readonly fields = [ID, METHOD, SEQUENCE, STATUS, LINE, FROM, TO, ...ENDS_FIELDS];
  readonly #calls = new Map<string, Counting>();

  /** One packet more; `seconds` since the first one. Messages of what does not begin with an INVITE are no call's. */
  add(fields: PacketFields, frame: number, seconds: number): void {
    for (const layer of fields.layers('sip')) {
      const text = (name: string): string => fields.first(name, layer)?.text ?? '', id = text(ID), method = text(METHOD);
      let call = this.#calls.get(id);
      if (call === undefined) {
        if (method !== 'INVITE' || id === '') continue;
        const caller = endsOutside(fields, layer)?.source ?? '';
        call = {
          id, caller, from: text(FROM), to: text(TO), state: 'asked', status: 0, answer: '', messages: 0, first: seconds, last: seconds,
          descriptions: [],
        };
        this.#calls.set(id, call);
      }
      call.messages++;
      call.last = seconds;
      if (fields.first('sdp', layer) !== undefined && call.descriptions.length < MOST_DESCRIPTIONS) call.descriptions.push(frame);
      const status = fields.first(STATUS, layer)?.number;
      const before = call.state;
      if (status !== undefined) answered(call, text(SEQUENCE), status, seconds, wordsOf(text(LINE)));
      else requested(call, method, endsOutside(fields, layer)?.source === call.caller);
      if (call.state !== before) call.over = OVER.has(call.state) ? seconds : undefined;
    }
  }

  /** In the order in which they began. */
  get told(): SipCall[] {
    return [...this.#calls.values()];
  }
}

/** Of `SIP/2.0 403 Wrong password`: servers say the reason in words of their own (§7.2). */
const wordsOf = (line: string): string => line.replace(/^\S+\s+/, '').trim();

const OVER: ReadonlySet<CallState> = new Set<CallState>(['ended', 'given-up', 'redirected', 'refused']);

/** Neither answered for good nor given up. */
function isOpen({ state }: SipCall): boolean {
  return state === 'asked' || state === 'ringing';
}

function requested(call: Counting, method: string, fromCaller: boolean): void {
  switch (method) {
    // The same call is asked for elsewhere, or otherwise (§8.1.3.4, §8.1.3.5).
    case 'INVITE':
      if (call.state === 'redirected' || call.state === 'refused') call.state = 'asked';
      return;
    // Behind a final answer it says nothing (§9.1).
    case 'CANCEL':
      if (isOpen(call)) call.state = 'given-up';
      return;
    case 'BYE':
      if (!isOpen(call) && call.state !== 'talking') return;
      call.endedBy = fromCaller ? 'caller' : 'callee';
      call.state = 'ended';
  }
}

function answered(call: Counting, asked: string, status: number, seconds: number, words: string): void {
  if (asked !== 'INVITE' || call.state === 'ended') return;
  if (status >= 200) {
    call.status = status;
    call.answer = words;
  }
  if (RINGING.has(status)) call.rang ??= seconds;
  if (status >= 200 && status < 300) call.accepted ??= seconds;
  if (status >= 200 && status < 300) call.state = 'talking';
  // A second INVITE changes what is sent (§14); the call goes on whatever is answered.
  else if (isOpen(call)) call.state = stateAfter(status) ?? call.state;
}

function stateAfter(status: number): CallState | undefined {
  if (RINGING.has(status)) return 'ringing';
  if (status < 300 || PASSWORD_WANTED.has(status)) return undefined;
  if (status < 400) return 'redirected';
  return status === TERMINATED ? 'given-up' : 'refused';
}
