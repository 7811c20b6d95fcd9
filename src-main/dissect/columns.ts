/** The packet list's Source, Destination, Protocol and Info of one packet, written by its layers from the outermost in. */
import { printable } from './display.ts';
import { type Names, NO_NAMES, etherName, ipv4Name, ipv6Name } from './names.ts';
import type { AddressKind } from './packet.ts';

/** A text, or a function that makes it when the row is shown. */
export type Text = string | (() => string);

/** Characters of Info; Wireshark has as many. */
const MOST_INFO = 4096;

export class Columns {
  protocol = '';
  sourceKind: AddressKind = 'none';
  destinationKind: AddressKind = 'none';
  /** Bytes that the addresses lie in, and where; or the texts themselves for kind `text`. */
  addressBytes: Uint8Array = new Uint8Array(0);
  sourceAt = 0;
  destinationAt = 0;
  sourceText = '';
  destinationText = '';
  names: Names = NO_NAMES;
  /** While true, writes are ignored: layers inside a quoted packet. */
  frozen = false;
  /** Those before `count`; making an array shorter takes longer than all the rest here. */
  private readonly parts: Text[] = [];
  private count = 0;
  private fence = 0;
  private separator = '';
  /** Whether Info is what a layer said of the one above, which has said nothing yet. */
  private announced = false;

  reset(): void {
    this.protocol = '';
    this.sourceKind = this.destinationKind = 'none';
    this.sourceText = this.destinationText = '';
    this.frozen = false;
    this.count = 0;
    this.fence = 0;
    this.separator = '';
    this.announced = false;
  }

  setProtocol(text: string): void {
    if (!this.frozen) this.protocol = text;
  }

  /** Replaces all of Info behind the fence. */
  setInfo(text: Text): void {
    if (this.frozen) return;
    this.count = this.fence;
    this.announced = false;
    if (this.separator !== '') this.parts[this.count++] = this.separator;
    this.parts[this.count++] = text;
  }

  /** The same until the layer above has begun: when that one ends before it says anything, nothing is known of it. */
  announce(text: Text): void {
    this.setInfo(text);
    this.announced = !this.frozen;
  }

  /**
   * A layer begins of which the Protocol column speaks from here on: what the layers below said of the packet stands until it says something, and
   * is taken back where it ends before, but where they have spoken of this one. Gives what `ended` is to be told when the layer has ended.
   */
  begun(protocol: string): boolean {
    const before = this.announced;
    if (!this.frozen && protocol !== this.protocol) {
      this.protocol = protocol;
      this.announced = true;
    }
    return before;
  }

  /** That layer has ended; `before` is what `begun` gave: what was announced below it is announced still, unless it said something. */
  ended(before: boolean): void {
    if (!this.frozen) this.announced &&= before;
  }

  /** Takes back what was announced of a layer that ended early. */
  withdrawAnnounced(): void {
    if (!this.announced || this.frozen) return;
    this.count = this.fence;
    this.announced = false;
  }

  appendInfo(text: Text): void {
    if (this.frozen) return;
    this.announced = false;
    if (this.separator !== '' && this.count === this.fence) this.parts[this.count++] = this.separator;
    this.parts[this.count++] = text;
  }

  /**
   * What is said of the packet as a whole, by nobody of its layers: of one that an error message quotes as well, and with no separator before
   * it, for it is no part of what a layer says.
   */
  mark(text: string): void {
    const { frozen } = this;
    this.frozen = false;
    this.withdrawAnnounced();
    this.parts[this.count++] = text;
    this.announced = false;
    this.frozen = frozen;
  }

  /** Puts a text before everything behind the fence. */
  prependInfo(text: Text): void {
    if (!this.frozen) this.insert(this.fence, text);
  }

  /** Puts a text before everything, where it stays when a layer above sets Info. */
  prependFenced(text: Text): void {
    if (this.frozen) return;
    this.insert(0, text);
    this.fence++;
  }

  private insert(place: number, text: Text): void {
    for (let i = this.count++; i > place; i--) this.parts[i] = this.parts[i - 1];
    this.parts[place] = text;
  }

  /** What is written so far stays when the next layer sets Info; `separator` stands between the two. A layer that has fenced its own text decides. */
  setFence(separator = ''): void {
    if (this.frozen || (this.fence > 0 && this.fence === this.count)) return;
    this.fence = this.count;
    this.separator = this.fence > 0 ? separator : '';
  }

  /** Whether there is text before that what is written now only follows, without anything between. */
  get fenced(): boolean {
    return this.fence > 0 && this.separator === '';
  }

  get hasInfo(): boolean {
    return this.count > 0;
  }

  /** The Info text, on one line; to be asked once the packet is dissected. One that is too long for a line ends with an ellipsis. */
  info(): string {
    let text = '';
    for (let i = 0; i < this.count && text.length <= MOST_INFO; i++) {
      const part = this.parts[i];
      text += typeof part === 'string' ? part : part();
    }
    return printable(text.length > MOST_INFO ? `${text.slice(0, MOST_INFO)}…` : text);
  }

  get source(): string {
    return this.#address(this.sourceKind, this.sourceAt, this.sourceText);
  }

  get destination(): string {
    return this.#address(this.destinationKind, this.destinationAt, this.destinationText);
  }

  setAddresses(kind: AddressKind, bytes: Uint8Array, sourceAt: number, destinationAt: number): void {
    if (this.frozen) return;
    this.sourceKind = this.destinationKind = kind;
    this.addressBytes = bytes;
    this.sourceAt = sourceAt;
    this.destinationAt = destinationAt;
  }

  setAddressTexts(source: string | undefined, destination: string | undefined): void {
    if (this.frozen) return;
    if (source !== undefined) {
      this.sourceKind = 'text';
      this.sourceText = source;
    }
    if (destination !== undefined) {
      this.destinationKind = 'text';
      this.destinationText = destination;
    }
  }

  #address(kind: AddressKind, at: number, text: string): string {
    const { names, addressBytes: bytes } = this;
    switch (kind) {
      case 'ether': return etherName(names, bytes, at);
      case 'ipv4': return ipv4Name(names, ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0);
      case 'ipv6': return ipv6Name(names, bytes, at);
      case 'text': return text;
      case 'none': return '';
    }
  }
}
