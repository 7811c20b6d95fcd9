/** RTP Control Protocol that is protected: SRTCP, RFC 3711 §3.4. Its packets are those of RTCP, encrypted but for the first two words. */
import { type Cursor, bits, expert, flag, none, octets, protocol } from '../../dissect/index.ts';
import { isCompound, readCompound, rtcp, showRtcpSetup, takeHead, takeSender } from './rtcp.ts';
import { sessionOf } from './rtp/setup.ts';

/** The first packet's header and its sender; the word with the index. */
const HEAD = 8, INDEX = 4;
const UNREAD = 'Encrypted RTCP Payload - not dissected';

export const srtcp = protocol({
  name: 'srtcp',
  title: 'Secure Real-time Transport Control Protocol',
  fields: {
    encrypted_payload: none(UNREAD),
    not_dissected: expert(UNREAD, 'warning', 'Undecoded', { id: 'srtcp.not_dissected' }),
    e: flag('SRTCP E flag', 0x80000000, { size: 4, as: ['True', 'False'] }),
    index: bits('SRTCP Index', 0x7fffffff, { size: 4, base: 'decHex' }),
    mki: octets('SRTCP MKI'),
    auth_tag: octets('SRTCP Auth Tag'),
  },
  dissect(p, f) {
    p.info('');
    const known = sessionOf(p), security = known?.security;
    showRtcpSetup(p, known);
    const trailer = security === undefined ? 0 : INDEX + security.mki + security.tag.rtcp;
    // Before there are keys, and where an end ignores that there are, packets are as they would be without.
    if (security === undefined || p.available < p.remaining || p.remaining < HEAD + trailer || isCompound(p.bytes, p.at, p.end)) {
      readCompound(p, rtcp.fields, known);
      p.data();
      return;
    }
    const isEncrypted = p.u8(p.remaining - trailer) >= 0x80, contents = p.within(p.remaining - trailer);
    if (isEncrypted) readEncrypted(contents, f);
    else readCompound(contents, rtcp.fields, known);
    p.show(f.e);
    p.take(f.index);
    if (security.mki > 0) p.take(f.mki, security.mki);
    if (security.tag.rtcp > 0) p.take(f.auth_tag, security.tag.rtcp);
  },
});

type Fields = typeof srtcp.fields;

function readEncrypted(p: Cursor, f: Fields): void {
  const type = p.u8(1);
  takeHead(p, rtcp.fields);
  takeSender(p, rtcp.fields, type);
  if (!p.more) return;
  p.take(f.encrypted_payload, p.remaining);
  p.expertUnder(f.not_dissected);
}
