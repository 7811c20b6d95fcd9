/** What is known of both ends of all connections while their states are followed: numbers in one array, as objects are slow to carry about. */
import { grown, roomBeyond } from '../../index/growing.ts';

/** Places in the 9 numbers of an end. The sequence numbers are one more than they are, 0 for none, so that new ends are all zeros. */
const STATE = 0, AFTER_SYN = 1, AFTER_FIN = 2, SYN_ACKNOWLEDGED = 3, PASSIVE = 4, TIME_WAIT_SINCE = 5, ANSWERED = 6, BEFORE_RESET = 7, SENT_BEFORE_RESET = 8;
const NUMBERS = 9;

export class Ends {
  constructor(public numbers: Float64Array = new Float64Array(NUMBERS * 128)) {}

  makeRoom(side: number): void {
    if (NUMBERS * side >= this.numbers.length) this.numbers = grown(this.numbers, Math.max(roomBeyond(this.numbers.length), NUMBERS * (side + 1)));
  }
}

/** One end of a connection: a view of its numbers, which can be moved to any other. */
export class End {
  private numbers: Float64Array = new Float64Array(0);
  private at = 0;

  constructor(private readonly all: Ends) {}

  /** Is from now on the end of a side. */
  be(side: number): this {
    this.all.makeRoom(side | 1);
    this.numbers = this.all.numbers;
    this.at = NUMBERS * side;
    return this;
  }

  /** Makes it the end of a connection of which nothing was seen. */
  clear(): void {
    this.numbers.fill(0, this.at, this.at + NUMBERS);
  }

  get state(): number { return this.numbers[this.at + STATE]; }
  set state(value: number) { this.numbers[this.at + STATE] = value; }
  /** Sequence number behind its SYN, and behind its FIN; -1 while not sent. */
  get afterSyn(): number { return this.numbers[this.at + AFTER_SYN] - 1; }
  set afterSyn(value: number) { this.numbers[this.at + AFTER_SYN] = value + 1; }
  get afterFin(): number { return this.numbers[this.at + AFTER_FIN] - 1; }
  set afterFin(value: number) { this.numbers[this.at + AFTER_FIN] = value + 1; }
  get synAcknowledged(): boolean { return this.numbers[this.at + SYN_ACKNOWLEDGED] !== 0; }
  set synAcknowledged(value: boolean) { this.numbers[this.at + SYN_ACKNOWLEDGED] = value ? 1 : 0; }
  /** It came to SYN_RECEIVED from LISTEN. */
  get passive(): boolean { return this.numbers[this.at + PASSIVE] !== 0; }
  set passive(value: boolean) { this.numbers[this.at + PASSIVE] = value ? 1 : 0; }
  /** What its SYN,ACK acknowledged, -1 while none was sent. */
  get answered(): number { return this.numbers[this.at + ANSWERED] - 1; }
  set answered(value: number) { this.numbers[this.at + ANSWERED] = value + 1; }
  /** Its state before it was seen to reset the connection, 0 for none; and the number behind all that it had sent by then. */
  get beforeReset(): number { return this.numbers[this.at + BEFORE_RESET]; }
  set beforeReset(value: number) { this.numbers[this.at + BEFORE_RESET] = value; }
  get sentBeforeReset(): number { return this.numbers[this.at + SENT_BEFORE_RESET]; }
  set sentBeforeReset(value: number) { this.numbers[this.at + SENT_BEFORE_RESET] = value; }
  /** In seconds. */
  get timeWaitSince(): number { return this.numbers[this.at + TIME_WAIT_SINCE]; }
  set timeWaitSince(value: number) { this.numbers[this.at + TIME_WAIT_SINCE] = value; }
}
