/** How clients and servers of DCE/RPC agree upon interfaces and on how parameters are written: C706 §12.6.3, §12.6.4.3, MS-RPCE §3.3.1.5.3. */
import { guidText } from '../../../bytes/address-text.ts';
import { type Cursor, nameOf } from '../../../dissect/index.ts';
import { takeNamedBits } from '../../bit-names.ts';
import { DCERPC_FIELDS, RESULTS } from './fields.ts';
import { INTERFACES, TRANSFERS } from './interfaces.ts';

const f = DCERPC_FIELDS;
const SYNTAX = 20;
const NEGOTIATE_ACK = 3;
/** What stands in the place of a transfer syntax to say which features the client has: all but its middle is fixed (MS-RPCE §3.3.1.5.3). */
const FEATURES = /^6cb71c2c-9812-4540-.{4}-000000000000$/;
const FEATURES_AT = 8;
const FEATURE_BITS = [f['cn_bind_trans_btfn.01'], f['cn_bind_trans_btfn.02']];

/** §12.6.4.3: the interfaces that the client wants, each as a context with the ways in which it can write parameters. */
export function bind(p: Cursor): void {
  p.take(f.cn_max_xmit);
  p.take(f.cn_max_recv);
  p.take(f.cn_assoc_group);
  const count = p.take(f.cn_num_ctx_items);
  p.skip(3);
  const words: string[] = [];
  for (let number = 1; number <= count; number++) context(p, number, words);
  p.addInfo(`, ${count} context items: ${words.join(', ')}`);
}

/** One interface; adds what the Info column says of it. */
function context(p: Cursor, number: number, words: string[]): void {
  const outer = p.open(f.cn_ctx_item);
  const node = p.tree.current;
  const id = p.take(f.cn_ctx_id), transfers = p.take(f.cn_num_trans_items);
  p.skip(1);
  const { name, version } = abstractSyntax(p);
  p.labelNode(node, `Ctx Item[${number}]: Context ID:${id}, ${name}`);
  for (let n = 1; n <= transfers; n++) {
    const transfer = p.open(f.cn_bind_trans, SYNTAX);
    const identifier = identifierHere(p), title = syntaxName(identifier);
    p.labelNode(p.tree.current, `Transfer Syntax[${n}]: ${title}`);
    if (n === 1) p.labelNode(node, `Ctx Item[${number}]: Context ID:${id}, ${name}, ${title}`);
    p.show(f.cn_bind_trans_id);
    p.label(`Transfer Syntax: ${title} UUID:${identifier}`);
    if (FEATURES.test(identifier)) features(p.within(SYNTAX - 4));
    else p.skip(SYNTAX - 4);
    const transferVersion = p.take(f.cn_bind_trans_ver);
    p.labelNode(p.tree.current, `Transfer Syntax[${n}]: ${title} V${transferVersion}`);
    p.close(transfer);
    words.push(`${name} ${version} (${TRANSFERS[identifier] ?? identifier})`);
  }
  p.close(outer);
}

function abstractSyntax(p: Cursor): { readonly name: string; readonly version: string } {
  const outer = p.open(f.cn_bind_abstract_syntax, SYNTAX);
  const node = p.tree.current;
  const identifier = identifierHere(p), known = INTERFACES[identifier]?.name, name = known ?? identifier;
  p.take(f.cn_bind_to_uuid);
  if (known !== undefined) p.label(`Interface: ${known} UUID: ${identifier}`);
  const version = `V${p.take(f.cn_bind_if_ver)}.${p.take(f.cn_bind_if_ver_minor)}`;
  p.labelNode(node, `Abstract Syntax: ${name} ${version}`);
  p.close(outer);
  return { name, version };
}

const identifierHere = (p: Cursor): string => guidText(p.peekBytes(16), true);

const syntaxName = (identifier: string): string =>
  TRANSFERS[identifier] ?? (FEATURES.test(identifier) ? 'Bind Time Feature Negotiation' : identifier);

function features(p: Cursor): void {
  p.skip(FEATURES_AT);
  takeNamedBits(p, f.cn_bind_trans_btfn, FEATURE_BITS);
}

/** §12.6.4.4: which of the contexts the server takes, or why it does not. */
export function bindAck(p: Cursor): void {
  const transmit = p.take(f.cn_max_xmit), receive = p.take(f.cn_max_recv);
  p.take(f.cn_assoc_group);
  const length = p.take(f.cn_sec_addr_len);
  if (length > 0) p.take(f.cn_sec_addr, length);
  // Results begin at a multiple of 4 from the packet's begin.
  p.skip(p.fillOf(p.offset));
  const count = p.take(f.cn_num_results);
  p.skip(3);
  const words: string[] = [];
  for (let number = 1; number <= count; number++) words.push(result(p, number));
  p.addInfo(`, max_xmit: ${transmit} max_recv: ${receive}, ${count} results: ${words.join(', ')}`);
}

/** Gives what the Info column says. */
function result(p: Cursor, number: number): string {
  const outer = p.open(f.cn_ctx_item, 24);
  const node = p.tree.current;
  const code = p.take(f.cn_ack_result), word = nameOf(RESULTS, code) ?? `Unknown (${code})`;
  p.labelNode(node, `Ctx Item[${number}]: ${word}`);
  // A reason says something of refusals alone; what is acknowledged is the features that the server has too.
  if (code === NEGOTIATE_ACK) takeNamedBits(p, f.cn_bind_trans_btfn, FEATURE_BITS);
  else if (code === 0) p.skip(2);
  else p.take(f.cn_ack_reason);
  const identifier = identifierHere(p), title = TRANSFERS[identifier];
  p.take(f.cn_ack_trans_id);
  if (title !== undefined) {
    p.label(`Transfer Syntax: ${title}`);
    p.labelNode(node, `Ctx Item[${number}]: ${word}, ${title}`);
  }
  p.take(f.cn_ack_trans_ver);
  p.close(outer);
  return word;
}
