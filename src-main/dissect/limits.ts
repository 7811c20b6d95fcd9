/** Every bound on what one packet may cost. When one is met the user is told; nothing is dropped in silence. */
export const LIMITS = {
  /**
   * Layers of one packet below each other, tunnels and quoted packets included. The deepest honest stack in public captures has 17; 180 extension headers
   * of IPv6, which hide from firewalls what is behind them, fit into an Ethernet frame.
   */
  layers: 200,
  /**
   * All layers of one packet, those beside each other included: where each is the first of two, 200 below each other would be 2^200. Ten thousand messages
   * with six layers each stay below it.
   */
  layersInAll: 2 ** 16,
  /** Depth of nested subtrees inside one layer: BER, JSON and protobuf recursion ends here. */
  depth: 64,
  /** Nodes of one packet's tree, a power of two as the arrays that hold them. A 64 KB packet of one-byte options gives 65,536 of them. */
  nodes: 2 ** 18,
  /** Bytes of one reassembled message. */
  message: 256 * 1024 * 1024,
  /** Bytes that one compressed body may become. */
  decoded: 64 * 1024 * 1024,
  /** Bytes that all compressed parts of one packet may become: 100 bytes of brotli can stand for 64 MB, and a packet has room for hundreds. */
  decodedTogether: 128 * 1024 * 1024,
  /** Messages that one packet may complete. */
  messages: 10_000,
} as const;
