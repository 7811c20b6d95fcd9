/** What PDML and PSML say of who wrote them, and when. */

export const CREATOR = 'netloupe';

const two = (n: number): string => String(n).padStart(2, '0');

/** `Sat Nov 21 01:53:43 2026` */
export function createdText(now: Date): string {
  const [weekday, month] = now.toDateString().split(' ');
  return `${weekday} ${month} ${String(now.getDate()).padStart(2)} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())} ${now.getFullYear()}`;
}
