/** Texts that have less room than they need end in `…`; all of one is told by a tooltip as long as the pointer is over it. */

type Measured = Pick<HTMLElement, 'scrollWidth' | 'clientWidth' | 'title' | 'textContent'>;

/** What an element's tooltip is to say; undefined where all of its text is seen, or it has one of its own. `overflow`: CSS's `text-overflow`. */
export function cutText({ scrollWidth, clientWidth, title, textContent }: Measured, overflow: string): string | undefined {
  const text = textContent.trim();
  return overflow === 'ellipsis' && scrollWidth > clientWidth && title === '' && text !== '' ? text : undefined;
}

/** What is cut is the pointed-at element or one around it: cells have their text in a part of their own. */
const MOST_AROUND = 3;

/** Gives cut texts their tooltips until the returned function is called. */
export function tellCutTexts(): () => void {
  let told: HTMLElement | undefined;
  const leave = () => {
    told?.removeAttribute('title');
    told = undefined;
  };
  const over = ({ target }: Event) => {
    if (told && target instanceof Node && told.contains(target)) return;
    leave();
    let element = target instanceof HTMLElement ? target : null;
    for (let around = 0; element && around < MOST_AROUND; around++, element = element.parentElement) {
      // A tooltip within one says more than all of it.
      if (element.title !== '') return;
      const text = cutText(element, getComputedStyle(element).textOverflow);
      if (text === undefined) continue;
      element.title = text;
      told = element;
      return;
    }
  };
  document.addEventListener('mouseover', over);
  return () => {
    document.removeEventListener('mouseover', over);
    leave();
  };
}
