/** What each protocol that can be followed is followed by. */
import type { FollowProtocol } from '../../api/index.ts';

interface FollowKind {
  /** Whose streams count its conversations. */
  readonly carrier: 'tcp' | 'udp';
  /** Made of what its messages say, not of the bytes of packets. */
  readonly messages: boolean;
  /**
   * Field with the number of a connection as the terminal counts them, where that is not
   * the carrier's stream: those of QUIC move from one to another.
   */
  readonly connection?: string;
  /** Field with the number of a conversation within the connection. */
  readonly substream?: string;
  readonly title: string;
}

export const FOLLOW_KINDS: Readonly<Record<FollowProtocol, FollowKind>> = {
  tcp: { carrier: 'tcp', messages: false, title: 'TCP' },
  udp: { carrier: 'udp', messages: false, title: 'UDP' },
  tls: { carrier: 'tcp', messages: false, title: 'TLS' },
  http: { carrier: 'tcp', messages: true, title: 'HTTP' },
  http2: { carrier: 'tcp', messages: true, substream: 'http2.streamid', title: 'HTTP/2' },
  websocket: { carrier: 'tcp', messages: true, title: 'WebSocket' },
  quic: { carrier: 'udp', messages: true, connection: 'quic.connection.number', substream: 'quic.stream.stream_id', title: 'QUIC' },
  http3: { carrier: 'udp', messages: true, connection: 'quic.connection.number', substream: 'quic.stream.stream_id', title: 'HTTP/3' },
};
