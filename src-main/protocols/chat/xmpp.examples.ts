/** A session as RFC 6120 §9.1 and RFC 6121 §7 show it, in pieces. */
const said = (toServer: boolean, text: string): { readonly as: 'tcp'; readonly hex: string } =>
  ({ as: 'tcp', hex: `${toServer ? '9c411466' : '14669c41'}00000001000000015018ffff00000000${Buffer.from(text).toString('hex')}` });

export const examples = {
  open: said(
    true,
    "<?xml version='1.0'?><stream:stream to='example.com' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>",
  ),
  features: said(false, "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls><mechanisms " +
    "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>"),
  auth: said(true, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGp1bGlldA==</auth>"),
  success: said(false, "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"),
  roster: said(true, "<iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>"),
  item: said(false, "<iq to='juliet@example.com' type='result' id='r1'><query xmlns='jabber:iq:roster'><item " +
    "jid='romeo@example.net' name='R&amp;J' subscription='both'><group>Friends</group></item></query></iq>"),
  bind: said(false, "<iq id='b1' type='result'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>juliet@example.com/balcony</jid></bind></iq>"),
  disco: said(false, "<iq type='result' id='d1' from='example.com'><query " +
    "xmlns='http://jabber.org/protocol/disco#info'><identity category='server' type='im'/><feature var='urn:xmpp:ping'/></query></iq>"),
  error: said(false, "<iq type='error' id='p1'><ping xmlns='urn:xmpp:ping'/><error type='cancel' " +
    "code='501'><feature-not-implemented xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/><text>No</text></error></iq>"),
  message: said(true, "<message to='romeo@example.net' type='chat' id='m1'><body>Art thou not " +
    "Romeo?</body><active xmlns='http://jabber.org/protocol/chatstates'/></message>"),
  presence: said(true, "<presence><show>away</show><status>Out</status><priority>5</priority></presence>"),
  jingle: said(true, "<iq type='set' id='j1' to='b'><jingle xmlns='urn:xmpp:jingle:1' action='session-initiate' " +
    "sid='s'><content creator='initiator' name='voice'><description xmlns='urn:xmpp:jingle:apps:rtp:1' media='audio'><payload-type " +
    "id='96' name='speex'/></description></content></jingle></iq>"),
  ringing: said(false, "<iq type='set' id='j2' from='b'><jingle xmlns='urn:xmpp:jingle:1' " +
    "action='session-info' sid='s'><ringing xmlns='urn:xmpp:jingle:apps:rtp:info:1'/></jingle></iq>"),
  room: said(false, "<presence from='room@example.org/me'><x xmlns='http://jabber.org/protocol/muc#user'><status code='110'/></x></presence>"),
  google: said(true, "<iq type='set' id='g1'><session xmlns='http://www.google.com/session' type='initiate' id='c47'/></iq>"),
  settings: said(false, "<iq type='result' id='g2'><usersetting xmlns='google:setting'><mailnotifications value='true'/></usersetting></iq>"),
  mail: said(false, "<iq type='result' id='g3'><mailbox xmlns='google:mail:notify' " +
    "total-matched='1'><mail-thread-info tid='1'><snippet>Hark</snippet></mail-thread-info></mailbox></iq>"),
  unknown: said(false, "<stream:error><host-unknown xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error>"),
  deep: said(true, `<message>${'<a>'.repeat(60)}${'</a>'.repeat(60)}</message>`),
  space: said(true, ' '),
  end: said(false, '</stream:stream>'),
} as const;
