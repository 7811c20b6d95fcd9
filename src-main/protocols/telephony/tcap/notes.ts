/** What TCAP leaves for the users of its components: the application context's name, where the message has one, and how many components were before. */
export const CONTEXT = 'tcap.context', BEFORE = 'tcap.before';
