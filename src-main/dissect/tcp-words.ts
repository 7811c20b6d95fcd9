/** Words for what TCP's segments and ends are judged to be: by their numbers in columns, the first for none. */

/** What a segment was on the wire. */
export const VERDICT_NAMES = ['', 'original', 'retransmission', 'reordered', 'duplicate', 'probe'] as const;

/** Why a segment was sent again, or what a probe is for. */
export const CAUSE_NAMES = ['', 'fast', 'timeout', 'tail-probe', 'keep-alive', 'zero-window-probe', 'repeated-syn'] as const;

/** How sure a verdict is. */
export const CONFIDENCE_NAMES = ['', 'certain', 'likely', 'guess'] as const;

/** The states of RFC 9293 §3.3.2; a question mark behind one says that it is assumed. */
export const STATE_NAMES = [
  '', 'LISTEN', 'SYN_SENT', 'SYN_RECEIVED', 'ESTABLISHED', 'FIN_WAIT_1', 'FIN_WAIT_2', 'CLOSE_WAIT', 'CLOSING', 'LAST_ACK', 'TIME_WAIT', 'CLOSED',
] as const;
