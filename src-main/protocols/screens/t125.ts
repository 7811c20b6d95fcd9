/** Multipoint communication service, T.125: how RDP's two sides join a domain, and the channels in it that all else is told apart by. */
import { type Cursor, type Field, bool, none, octets, protocol, u32, u64, u8 } from '../../dissect/index.ts';
import { element, expectTag } from '../ber-reader.ts';
import { takeDomainPdu } from './mcs/domain.ts';
import { domainFields, domainHeadings } from './mcs/fields.ts';
import { PRIORITIES, RESULTS } from './mcs/names.ts';
import { CARRIED, type Carried } from './rdp/carried.ts';

/** First byte of connecting PDUs, the tag of an application: the others begin with their choice. */
const CONNECT = 0x7f;
const INITIAL = 101, RESPONSE = 102, ADDITIONAL = 103, RESULT = 104;
const CONNECTS: Readonly<Record<number, string>> = {
  [INITIAL]: 'connect-initial', [RESPONSE]: 'connect-response', [ADDITIONAL]: 'connect-additional', [RESULT]: 'connect-result',
};
const BOOLEAN = 0x01, INTEGER = 0x02, OCTETS = 0x04, ENUMERATED = 0x0a, SEQUENCE = 0x30;
/** Bytes of the longest number. */
const LONGEST = 8;

export const t125 = protocol({
  name: 't125',
  title: 'MULTIPOINT-COMMUNICATION-SERVICE T.125',
  short: 'T.125',
  on: { 'cotp.first': [CONNECT] },
  fields: {
    ConnectMCSPDU: u32('ConnectMCSPDU', { values: CONNECTS }),
    connect_initial_element: none('connect-initial'),
    connect_response_element: none('connect-response'),
    connect_additional_element: none('connect-additional'),
    connect_result_element: none('connect-result'),
    callingDomainSelector: octets('callingDomainSelector'),
    calledDomainSelector: octets('calledDomainSelector'),
    upwardFlag: bool('upwardFlag'),
    targetParameters_element: none('targetParameters'),
    minimumParameters_element: none('minimumParameters'),
    maximumParameters_element: none('maximumParameters'),
    domainParameters_element: none('domainParameters'),
    maxChannelIds: u64('maxChannelIds'),
    maxUserIds: u64('maxUserIds'),
    maxTokenIds: u64('maxTokenIds'),
    numPriorities: u64('numPriorities'),
    minThroughput: u64('minThroughput'),
    maxHeight: u64('maxHeight'),
    maxMCSPDUsize: u64('maxMCSPDUsize'),
    protocolVersion: u64('protocolVersion'),
    result: u8('result', { values: RESULTS }),
    calledConnectId: u64('calledConnectId'),
    dataPriority: u8('dataPriority', { values: PRIORITIES }),
    userData: octets('userData'),
  },
  lateFields: () => ({ ...domainFields(), ...Object.fromEntries(domainHeadings().map(field => [field.name, field])) }),
  lateName: 't124',
  dissect(p, f) {
    if (p.u8() === CONNECT) connect(p, f);
    else domain(p);
  },
});

type Fields = (typeof t125)['fields'];

/** T.125 §7, ConnectMCSPDU, by the basic encoding rules (T.125 §10.1). */
function connect(p: Cursor, f: Fields): void {
  const start = p.at, { header, content } = element(p, 'ConnectMCSPDU'), name = CONNECTS[header.tag];
  if (name === undefined) p.malformed(`ConnectMCSPDU ${header.tag}`);
  p.info(name);
  p.set(f.ConnectMCSPDU, header.tag, start, p.at - start);
  const outer = p.under(), inner = content.open(HEADINGS(f)[header.tag]);
  let carried: Cursor | undefined;
  switch (header.tag) {
    case INITIAL: {
      takeAll(expectTag(content, OCTETS, 'callingDomainSelector'), f.callingDomainSelector);
      takeAll(expectTag(content, OCTETS, 'calledDomainSelector'), f.calledDomainSelector);
      expectTag(content, BOOLEAN, 'upwardFlag').take(f.upwardFlag);
      parameters(content, f, f.targetParameters_element);
      parameters(content, f, f.minimumParameters_element);
      parameters(content, f, f.maximumParameters_element);
      carried = userData(content, f);
      break;
    }
    case RESPONSE:
      expectTag(content, ENUMERATED, 'result').take(f.result);
      number(content, f.calledConnectId);
      parameters(content, f, f.domainParameters_element);
      carried = userData(content, f);
      break;
    case ADDITIONAL:
      number(content, f.calledConnectId);
      expectTag(content, ENUMERATED, 'dataPriority').take(f.dataPriority);
      break;
    default:
      expectTag(content, ENUMERATED, 'result').take(f.result);
  }
  content.close(inner);
  p.close(outer);
  if (carried?.more) carried.call('t124');
}

const HEADINGS = (f: Fields): Readonly<Record<number, Field<void>>> => ({
  [INITIAL]: f.connect_initial_element, [RESPONSE]: f.connect_response_element, [ADDITIONAL]: f.connect_additional_element,
  [RESULT]: f.connect_result_element,
});

function takeAll(content: Cursor, field: Field<void>): void {
  content.take(field, content.remaining);
}

function number(p: Cursor, field: Field<bigint>): void {
  const content = expectTag(p, INTEGER, field.title);
  if (content.remaining < 1 || content.remaining > LONGEST) content.malformed(`an integer of ${content.remaining} bytes`);
  content.take(field, content.remaining);
}

/** T.125 §7, DomainParameters. */
function parameters(p: Cursor, f: Fields, heading: Field<void>): void {
  const outer = p.open(heading), content = expectTag(p, SEQUENCE, heading.title);
  number(content, f.maxChannelIds);
  number(content, f.maxUserIds);
  number(content, f.maxTokenIds);
  number(content, f.numPriorities);
  number(content, f.minThroughput);
  number(content, f.maxHeight);
  number(content, f.maxMCSPDUsize);
  number(content, f.protocolVersion);
  p.close(outer);
}

/** What the connecting sides tell each other, T.124's; shown as far as it was captured. */
function userData(p: Cursor, f: Fields): Cursor {
  const content = expectTag(p, OCTETS, 'userData');
  content.set(f.userData, undefined, content.at, content.available);
  return content;
}

/** A PDU of the domain, and what it carries: RDP's, on one of its channels. */
function domain(p: Cursor): void {
  const { name, channel, data } = takeDomainPdu(p);
  if (name === 'channelJoinRequest' || name === 'channelJoinConfirm') p.addInfo(String(channel));
  if (data === undefined || !data.content.more) return;
  p.packet.notes.set(CARRIED, { kind: 'data', channel } satisfies Carried);
  data.content.call('rdp');
}
