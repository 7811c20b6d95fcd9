/** Reports of keyboards and mice as they are before an operating system runs: HID 1.11, appendix B; HID Usage Tables, §10. */
import { type Cursor, type Field, type FieldOptions, below, bits, flag, i8, u8 } from '../../../dissect/index.ts';
import { namesIn } from '../../name-lists.ts';

const id = (name: string): FieldOptions => below('usbhid.boot_report')(name);
const mark = (title: string, mask: number, name: string): Field<boolean> => flag(title, mask, { as: ['True', 'False'], ...id(name) });
/** By the usage of the page of keys. */
const KEY = namesIn(
  '<ACTION KEY UP>|ErrorRollOver|POSTFail|ErrorUndefined|a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z|1|2|3|4|5|6|7|8|9|0|ENTER|Escape|'
  + 'Backspace|Tab|Spacebar|-|=|[|]|\\|NonUS #/~|;|\'|`|,|.|/|CapsLock|F1|F2|F3|F4|F5|F6|F7|F8|F9|F10|F11|F12|PrintScreen|ScrollLock|Pause|Insert|'
  + 'Home|PageUp|DeleteForward|End|PageDown|RightArrow|LeftArrow|DownArrow|UpArrow|NumLock|Keypad /|Keypad *|Keypad -|Keypad +|Keypad ENTER|'
  + 'Keypad 1|Keypad 2|Keypad 3|Keypad 4|Keypad 5|Keypad 6|Keypad 7|Keypad 8|Keypad 9|Keypad 0|Keypad .|NonUS \\/¦|Application|Power|Keypad =|F13|'
  + 'F14|F15|F16|F17|F18|F19|F20|F21|F22|F23|F24|Execute|Help|Menu|Select|Stop|Again|Undo|Cut|Copy|Paste|Find|Mute|VolumeUp|VolumeDown|'
  + 'Locking CapsLock|Locking NumLock|Locking ScrollLock|Keypad Comma|Keypad EqualSign|International1|International2|International3|'
  + 'International4|International5|International6|International7|International8|International9|LANG1|LANG2|LANG3|LANG4|LANG5|LANG6|LANG7|LANG8|'
  + 'LANG9|AlternateErase|SysReq/Attention|Cancel|Clear|Prior|Return|Separator|Out|Oper|Clear/Again|CrSel/Props|ExSel|#b0 Keypad 00|Keypad 000|'
  + 'ThousandsSeparator|DecimalSeparator|CurrencyUnit|CurrencySubunit|Keypad (|Keypad )|Keypad {|Keypad }|Keypad Tab|Keypad Backspace|Keypad A|'
  + 'Keypad B|Keypad C|Keypad D|Keypad E|Keypad F|Keypad XOR|Keypad ^|Keypad %|Keypad <|Keypad >|Keypad &|Keypad &&|Keypad OR|Keypad OROR|'
  + 'Keypad :|Keypad #|Keypad Space|Keypad @|Keypad !|Keypad Memory Store|Keypad Memory Recall|Keypad Memory Clear|Keypad Memory Add|'
  + 'Keypad Memory Subtract|Keypad Memory Multiply|Keypad Memory Divide|Keypad +/-|Keypad Clear|Keypad Clear Entry|Keypad Binary|Keypad Octal|'
  + 'Keypad Decimal|Keypad Hexadecimal|#e0 LeftControl|LeftShift|LeftAlt|LeftGUI|RightControl|RightShift|RightAlt|RightGUI',
);
const modifier = (side: string, mask: number): Field<boolean> =>
  mark(`Modifier: ${side}`, mask, `keyboard.modifier.${side.toLowerCase().replace(' ', '_')}`);
const light = (title: string, mask: number): Field<boolean> => mark(title, mask, `keyboard.leds.${title.toLowerCase().replace(' ', '_')}`);
const button = (title: string, mask: number): Field<boolean> => mark(`Button ${title}`, mask, `mouse.button.${title.toLowerCase()}`);

/** Highest bits first. */
const MODIFIERS = ['RIGHT GUI', 'RIGHT ALT', 'RIGHT SHIFT', 'RIGHT CTRL', 'LEFT GUI', 'LEFT ALT', 'LEFT SHIFT', 'LEFT CTRL'];
const modifiers = MODIFIERS.map((name, i) => modifier(name, 0x80 >> i));
const keycodes = [1, 2, 3, 4, 5, 6].map(i => u8(`Keycode ${i}`, { hex: true, values: KEY, ...id(`keyboard.keycode_${i}`) }));
const LIGHTS = ['KANA', 'COMPOSE', 'SCROLL LOCK', 'CAPS LOCK', 'NUM LOCK'];
const LIGHT_WORDS = ['Kana', 'Compose', 'ScrollLock', 'CapsLock', 'NumLock'];
const lights = LIGHTS.map((name, i) => light(name, 0x10 >> i));
const BUTTONS = ['8', '7', '6', '5', '4', 'Middle', 'Right', 'Left'];
const buttons = BUTTONS.map((name, i) => button(name, 0x80 >> i));
const reserved = u8('Reserved', { hex: true, ...id('keyboard.reserved') });
const constants = bits('Constants', 0xe0, { hex: true, ...id('keyboard.leds.constants') });
const x = i8('X Displacement', id('mouse.x_displacement')), y = i8('Y Displacement', id('mouse.y_displacement'));
const wheel = i8('Horizontal Scroll Wheel', id('mouse.scroll_wheel.horizontal'));
const upright = i8('Vertical Scroll Wheel', id('mouse.scroll_wheel.vertical'));

export const BOOT_FIELDS: readonly Field[] = [
  ...modifiers, reserved, ...keycodes, constants, ...lights, ...buttons, x, y, wheel, upright,
];

/** What is set of names whose bits begin with the highest of `count`, lowest first. */
const set = (value: number, names: readonly string[]): string[] =>
  names.filter((_, i) => (value & (1 << (names.length - 1 - i))) !== 0).reverse();

function takeBits(p: Cursor, fields: readonly Field<boolean>[]): number {
  const value = p.u8();
  for (const field of fields) p.show(field);
  p.skip(1);
  return value;
}

/** §B.1: what is pressed. */
export function takeKeyboard(p: Cursor): void {
  const held = set(takeBits(p, modifiers), MODIFIERS), told = (keys: readonly string[]): void => {
    p.addInfo(() => (keys.length > 0 ? ` - ${keys.join(' + ')}` : ' - <action key up>'));
  };
  // A report that was cut ends here, and still tells what is held.
  if (p.remaining < reserved.size + keycodes.length) told(held);
  p.take(reserved);
  const keys = keycodes.map(field => p.take(field)).filter(key => key !== 0);
  told([...held, ...keys.map(key => KEY(key) ?? 'Unknown')]);
}

/** §B.1: its lights. */
export function takeLights(p: Cursor): void {
  p.show(constants);
  const lit = set(takeBits(p, lights) & 0x1f, LIGHT_WORDS);
  p.addInfo(() => (lit.length > 0 ? ` - LEDs: ${lit.join(', ')}` : ' - LEDs: none'));
}

/** §B.2: bytes beyond the third are a device's own, mostly wheels. */
export function takeMouse(p: Cursor): void {
  const pressed = set(takeBits(p, buttons), BUTTONS);
  p.addInfo(() => (pressed.length > 0 ? ` - Button ${pressed.join(' + ').toUpperCase()}` : ''));
  p.take(x);
  p.take(y);
  if (p.more) p.take(wheel);
  if (p.more) p.take(upright);
}
