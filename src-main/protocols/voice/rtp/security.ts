/** How media are protected, SRTP: RFC 3711; as a session's description says it, RFC 4568, or DTLS agreed upon it, RFC 5764. */
import type { Cursor } from '../../../dissect/index.ts';
import { sessionTracker } from '../../security/dtls/session.ts';

export interface Security {
  readonly encrypts: { readonly rtp: boolean; readonly rtcp: boolean };
  /** Bytes of the authentication tags at the end of packets. */
  readonly tag: { readonly rtp: number; readonly rtcp: number };
  /** Bytes of the master key's identifier before them; mostly 0. */
  readonly mki: number;
}

/** Where a description says that there are keys, and not how: DTLS tells, once it is done. */
export const BY_DTLS = 'dtls';

interface Suite {
  readonly tag: readonly [rtp: number, rtcp: number];
  readonly isOpen?: boolean;
}

const LONG: Suite = { tag: [10, 10] };
/** RFC 4568 §6.2.2, RFC 5764 §4.1.2: the short tag is not for RTCP. */
const SHORT: Suite = { tag: [4, 10] };
/** RFC 7714 §8.2, §9.2: the tag is part of what is encrypted. */
const AEAD: Suite = { tag: [0, 0] };

/** IANA's "SRTP Crypto Suite Registrations". */
const SUITES: Readonly<Record<string, Suite>> = {
  AES_CM_128_HMAC_SHA1_80: LONG, AES_CM_128_HMAC_SHA1_32: SHORT, F8_128_HMAC_SHA1_80: LONG,
  AES_192_CM_HMAC_SHA1_80: LONG, AES_192_CM_HMAC_SHA1_32: SHORT, AES_256_CM_HMAC_SHA1_80: LONG, AES_256_CM_HMAC_SHA1_32: SHORT,
  SEED_CTR_128_HMAC_SHA1_80: LONG, AEAD_AES_128_GCM: AEAD, AEAD_AES_256_GCM: AEAD,
};
/** IANA's "DTLS-SRTP Protection Profiles". */
const PROFILES: Readonly<Record<number, Suite>> = {
  1: LONG, 2: SHORT, 5: { ...LONG, isOpen: true }, 6: { ...SHORT, isOpen: true }, 7: AEAD, 8: AEAD,
};

/** The value of a `crypto` attribute, RFC 4568 §9.1; undefined for suites that are not known. */
export function describedSecurity(attribute: string): Security | undefined {
  const [, name = '', keys = '', parameters = ''] = /^\d{1,9} (\S+) (\S+)(.*)$/.exec(attribute) ?? [];
  const suite = SUITES[name];
  if (suite === undefined) return undefined;
  const isSet = (parameter: string): boolean => parameters.split(' ').includes(parameter);
  const mki = /\|\d{1,40}:(\d{1,3})$/.exec(keys.split(';')[0]);
  const [rtp, rtcp] = suite.tag;
  return {
    encrypts: { rtp: !isSet('UNENCRYPTED_SRTP'), rtcp: !isSet('UNENCRYPTED_SRTCP') },
    tag: { rtp: isSet('UNAUTHENTICATED_SRTP') ? 0 : rtp, rtcp }, mki: mki === null ? 0 : Math.min(Number(mki[1]), 128),
  };
}

/** What DTLS on the same ports agreed upon, and the frame that said so; undefined where it has not, or about something else. */
export function agreedSecurity(p: Cursor): { readonly frame: number; readonly security: Security } | undefined {
  const { around, quoted } = p.packet;
  const agreed = quoted ? undefined : around?.conversation(sessionTracker('dtls', undefined))?.srtp;
  const suite = agreed === undefined ? undefined : PROFILES[agreed.profile];
  if (agreed === undefined || suite === undefined) return undefined;
  const encrypts = suite.isOpen !== true, [rtp, rtcp] = suite.tag;
  return { frame: agreed.frame, security: { encrypts: { rtp: encrypts, rtcp: encrypts }, tag: { rtp, rtcp }, mki: agreed.mki } };
}
