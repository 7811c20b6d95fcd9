/** A TCP segment as the judges of verdicts and states take it; they keep nothing of the object, so that the scan fills one for all. */
export interface JudgedSegment {
  /** Twice the connection's number, plus 1 for the second side. */
  side: number;
  row: number;
  /** Seconds on any scale. */
  time: number;
  sequence: number;
  /** Payload bytes, with one for SYN and one for FIN. */
  length: number;
  flags: number;
  acknowledgment: number;
  window: number;
  /** IPv4 identification, -1 for IPv6. */
  identification: number;
  hasTimestamps: boolean;
  timestamp: number;
  echo: number;
  /** A mark of its SACK blocks, other for other blocks; 0 without any above its acknowledgment (one below is a D-SACK, RFC 2883). */
  sacked: number;
  /** Where the furthest of those blocks begins and ends; of meaning where `sacked` is not 0. */
  sackedFrom: number;
  sackedTo: number;
  /** Bytes that came twice, as a D-SACK block reports them; none where both are alike. */
  duplicateFrom: number;
  duplicateTo: number;
  /** Of a SYN: whether its sender understands SACK blocks (RFC 2018 §2). */
  allowsSack: boolean;
}
