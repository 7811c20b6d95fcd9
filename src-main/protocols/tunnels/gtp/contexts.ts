/** What one node tells another of a station that moves: its keys and its sessions, 3GPP TS 29.060 §7.7.28, §7.7.29 and §7.7.35. */
import type { Cursor } from '../../../dissect/index.ts';
import { MS_NETWORK } from '../../telephony/nas/capabilities.ts';
import { readValue } from '../../telephony/nas/elements.ts';
import { SHARED } from '../../telephony/nas/shared.ts';
import { ELEMENT_FIELDS as f, takeAccessPoint, takeShortAddress } from './elements.ts';
import { takeQuality } from './quality.ts';

/** Ways of security whose vectors are triplets, and whose keys are GSM's. */
const TRIPLETS = 1, GSM_WITH_QUINTUPLETS = 3;

/** A vector of UMTS, §7.7.35. */
export function takeQuintuplet(p: Cursor): void {
  p.take(f.rand);
  p.take(f.xres, p.take(f.xres_length));
  p.take(f.quintuplet_ciphering_key);
  p.take(f.quintuplet_integrity_key);
  p.take(f.auth, p.take(f.authentication_length));
}

/** §7.7.28: keys, vectors that have not been used, and what the station can do. */
export function takeMobility(p: Cursor): void {
  const mode = p.u8(1) >> 6, vectors = (p.u8(1) >> 3) & 7;
  p.take([f.cksn_ksi, f.cksn, f.ksi, f.cksn][mode]);
  p.show(f.security_mode);
  p.show(f.no_of_vectors);
  p.take(f.cipher_algorithm);
  if (mode === TRIPLETS || mode === GSM_WITH_QUINTUPLETS) {
    p.take(f.ciphering_key_kc);
  } else {
    p.take(f.ciphering_key_ck);
    p.take(f.integrity_key_ik);
  }
  if (mode !== TRIPLETS) p.take(f.quintuplets_length);
  for (let i = 0; i < vectors; i++) {
    const outer = p.open(mode === TRIPLETS ? `Triplet no${i}` : `Quintuplet #${i + 1}`);
    if (mode === TRIPLETS) for (const part of [f.rand, f.sres, f.kc]) p.take(part);
    else takeQuintuplet(p);
    p.close(outer);
  }
  if (p.remaining < 2) return;
  takeSleep(p);
  if (!p.more) return;
  const outer = p.open('MS Network Capability'), capability = p.within(p.take(f.ms_network_cap_content_len));
  readValue(capability, MS_NETWORK, true);
  p.close(outer);
  if (p.remaining >= 2) p.skip(Math.min(p.remaining, p.take(f.container_length)));
}

/** 3GPP TS 24.008 §10.5.5.6: when the station listens. */
function takeSleep(p: Cursor): void {
  const outer = p.open('DRX Parameter');
  p.take(SHARED.split);
  p.show(SHARED.cycle);
  p.show(SHARED.common);
  p.take(SHARED.nonDrx);
  p.close(outer);
}

/** §7.7.29. */
export function takeSession(p: Cursor): void {
  for (const part of [f.extended_end_user_address, f.vplmn_address_allowed, f.activity_status_indicator, f.reordering_required]) p.show(part);
  const extended = (p.u8() & 0x80) !== 0;
  p.take(f.nsapi);
  p.take(f['pdp_cntxt.sapi']);
  for (const which of ['subscribed', 'requested', 'negotiated']) {
    const outer = p.open(`QoS ${which}`), quality = p.within(p.take(f.qos_length));
    quality.take(f.qos_al_ret_priority);
    takeQuality(quality);
    p.close(outer);
  }
  for (const part of NUMBERS) p.take(part);
  p.take(f.pdp_organization);
  p.take(f.pdp_type);
  takeShortAddress(p, f.pdp_address_length, f['pdp_address.ipv4'], f['pdp_address.ipv6']);
  takeShortAddress(p, f.ggsn_address_length, f['ggsn_address_for_control_plane.ipv4'], f['ggsn_address_for_control_plane.ipv6']);
  takeShortAddress(p, f.ggsn_address_length, f['ggsn_address_for_user_traffic.ipv4'], f['ggsn_address_for_user_traffic.ipv6']);
  takeAccessPoint(p.within(p.take(f.shortApnLength)), f.apn);
  p.take(f.transaction_identifier);
  // The second address of a station with both versions (§7.7.29).
  if (extended && p.more) {
    p.take(f.pdp_type);
    takeShortAddress(p, f.pdp_address_length, f['pdp_address.ipv4'], f['pdp_address.ipv6']);
  }
}

const NUMBERS = [
  f.sequence_number_down, f.sequence_number_up, f.sentByte, f.receivedByte, f.uplink_teid_cp, f.uplink_teid_data, f.pdp_context_identifier,
] as const;
