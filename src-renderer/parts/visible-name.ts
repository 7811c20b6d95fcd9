/** Names and paths of files as the layout writes them: what could not be seen in them can be, and nothing turns the text around. */
export { visible as visibleName } from '../format/visible.ts';
