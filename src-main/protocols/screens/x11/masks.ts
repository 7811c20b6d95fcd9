/** Sets of bits in X11's messages, each bit named as the protocol names it. */
import { type Field, flag, u16, u32, u8 } from '../../../dissect/index.ts';

/** Names of the bits from the lowest on; `-` for one that has none. */
const BITS = {
  'event-mask': 'KeyPress KeyRelease ButtonPress ButtonRelease EnterWindow LeaveWindow PointerMotion PointerMotionHint ' +
    'Button1Motion Button2Motion Button3Motion Button4Motion Button5Motion ButtonMotion KeymapState Exposure ' +
    'VisibilityChange StructureNotify ResizeRedirect SubstructureNotify SubstructureRedirect FocusChange ' +
    'PropertyChange ColormapChange OwnerGrabButton',
  'do-not-propagate-mask': 'KeyPress KeyRelease ButtonPress ButtonRelease - - PointerMotion - Button1Motion Button2Motion ' +
    'Button3Motion Button4Motion Button5Motion ButtonMotion',
  'gc-value-mask': 'function plane-mask foreground background line-width line-style cap-style join-style fill-style fill-rule ' +
    'tile stipple tile-stipple-x-origin tile-stipple-y-origin font subwindow-mode graphics-exposures ' +
    'clip-x-origin clip-y-origin clip-mask dash-offset gc-dashes arc-mode',
  'window-value-mask': 'background-pixmap background-pixel border-pixmap border-pixel bit-gravity win-gravity backing-store ' +
    'backing-planes backing-pixel override-redirect save-under event-mask do-not-propagate-mask colormap cursor',
  'configure-window-mask': 'x y width height border-width sibling stack-mode',
  'keyboard-value-mask': 'key-click-percent bell-percent bell-pitch bell-duration led led-mode keyboard-key auto-repeat-mode',
  'modifiers-mask': 'Shift Lock Control Mod1 Mod2 Mod3 Mod4 Mod5 Button1 Button2 Button3 Button4 Button5',
  'pointer-event-mask': '- - ButtonPress ButtonRelease EnterWindow LeaveWindow PointerMotion PointerMotionHint Button1Motion ' +
    'Button2Motion Button3Motion Button4Motion Button5Motion ButtonMotion KeymapState',
  'same-screen-focus-mask': 'focus same-screen',
} as const;

export type MaskName = keyof typeof BITS;

/** Bits that must be zero. */
const ERRONEOUS: Readonly<Partial<Record<MaskName, number>>> = {
  'event-mask': 0xfe000000, 'do-not-propagate-mask': 0xffffc0b0, 'modifiers-mask': 0xff00, 'pointer-event-mask': 0x8003,
};
const SIZES: Readonly<Record<MaskName, 1 | 2 | 4>> = {
  'event-mask': 4, 'do-not-propagate-mask': 4, 'gc-value-mask': 4, 'window-value-mask': 4, 'configure-window-mask': 2,
  'keyboard-value-mask': 4, 'modifiers-mask': 2, 'pointer-event-mask': 2, 'same-screen-focus-mask': 1,
};

const MASKS = Object.keys(BITS) as MaskName[];
const children = new Map<MaskName, readonly Field<boolean>[]>();

/** The mask itself and each of its bits. */
export function maskFields(): Readonly<Record<MaskName, Field<number>>> & Readonly<Record<`${MaskName}.${string}`, Field>> {
  const made: Record<string, Field> = {};
  for (const mask of MASKS) {
    const size = SIZES[mask], parent = { 1: u8, 2: u16, 4: u32 }[size];
    made[mask] = parent(mask, { hex: true });
    const bits = bitNames(mask).flatMap((name, i) => (name === '-' ? [] : [[name, 2 ** i] as const]));
    const erroneous = ERRONEOUS[mask];
    if (erroneous !== undefined) bits.push(['erroneous-bits', erroneous]);
    children.set(mask, bits.map(([name, bit]) => (made[`${mask}.${name}`] = flag(name, bit, { size, as: ['True', 'False'] }))));
  }
  return made as ReturnType<typeof maskFields>;
}

export const bitNames = (mask: MaskName): string[] => BITS[mask].split(' ');

/** The fields of the bits, in their order; to be asked once `maskFields` has made them. */
export const bitsOf = (mask: MaskName): readonly Field<boolean>[] => children.get(mask) ?? [];
