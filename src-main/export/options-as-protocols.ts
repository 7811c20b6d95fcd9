/**
 * Options that Wireshark registers as protocols, for their names alone: `tshark -G protocols`
 * lists them. Where a format puts a protocol's name before a field's, theirs stand by themselves.
 */

/** By what their names begin with. */
const NAMES: Readonly<Record<string, string>> = {
  'bacp.opt': 'favored_peer',
  'ccp.opt': 'bsdcomp dce deflate gfza hpppc lzsdcp mppe mvrca predict1 predict2 puddle stac v42bis v44lzjh',
  'ip.options':
    'cipso eol ext_security mtu_probe mtu_reply nop qs record_route route routeralert sdb security sid source_route timestamp '
    + 'traceroute',
  'ipcp.opt':
    'addr addrs compress iphc.enhanced_rtp_compress iphc.neghdrcomp iphc.rtp_compress mobileipv4 pri_dns pri_nbns rohc.profile_bytes '
    + 'sec_dns sec_nbns',
  'ipv6cp.opt': 'interface_identifier',
  'lcp.opt':
    'addr_field_compress asyncmap_bytes auth auth_protocol_bytes callback cobs compound_frames dce_identifier fcs_alternatives_bytes '
    + 'field_compress internationalization link_discrim_bytes linkqualmon magic_number_bytes mtu_bytes multilink_ep_disc '
    + 'multilink_hdr_fmt multilink_mrru multilink_pp multilink_ssnh nomdataencap numbered_mode prefix_elision quality_protocol_bytes '
    + 'self_desc_pad sonet_sdh vendor',
  'mip6.options': 'acoa bad_auth bra ni pad1 padn',
  'osinlcp.opt': 'def_pid',
  'tcp.options':
    'acc_ecn ao cc ccecho ccnew echo echoreply eol experimental md5 mss nop qs sack sack_perm scps scpscor scpsrec snack tfo timestamp '
    + 'unknown user_to wscale',
};

export const OPTIONS_AS_PROTOCOLS: ReadonlySet<string> = new Set(
  Object.entries(NAMES).flatMap(([begin, ends]) => ends.split(' ').map(end => `${begin}.${end}`)),
);
