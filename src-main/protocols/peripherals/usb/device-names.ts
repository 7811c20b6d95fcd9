/** Who makes USB devices, and what they are: the list of USB IDs, of linux-usb.org. */
import { unpackedText } from '../../../bytes/packed-text.ts';
import type { Cursor } from '../../../dissect/index.ts';
import { late } from '../../late.ts';
import { TABLE } from './device-table.ts';

const DIGITS = 4;

interface Lists {
  readonly vendors: Map<number, string>;
  /** By both numbers, the vendor's in the higher bits. */
  readonly products: Map<number, string>;
}

/** A line is four hexadecimal digits and a name; products stand below their vendor, behind a tab. */
function read(): Lists {
  const vendors = new Map<number, string>(), products = new Map<number, string>();
  let vendor = 0;
  for (const line of unpackedText(TABLE).split('\n')) {
    if (line[0] === '\t') {
      products.set(vendor * 2 ** 16 + parseInt(line.slice(1, 1 + DIGITS), 16), line.slice(1 + DIGITS));
    } else {
      vendor = parseInt(line.slice(0, DIGITS), 16);
      vendors.set(vendor, line.slice(DIGITS));
    }
  }
  return { vendors, products };
}

/** The list takes some 20 ms to read, so that is done when it is first asked for. */
const lists = late(read);

export const vendorName = (vendor: number): string | undefined => lists().vendors.get(vendor);

export const productName = (vendor: number, product: number): string | undefined => lists().products.get(vendor * 2 ** 16 + product);

/** Behind a product's number, which is the last node. */
export function labelProduct(p: Cursor, vendor: number, product: number): void {
  p.label(() => `idProduct: ${productName(vendor, product) ?? 'Unknown'} (0x${product.toString(16).padStart(DIGITS, '0')})`);
}
