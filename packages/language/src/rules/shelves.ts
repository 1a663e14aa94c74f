import { Shelf } from './rulebook.ts';

/** The tables that requesters' messages are read by. */
export const THEIR_WORDS = new Shelf();
/** The tables that replies are coached by. */
export const REPLY_WORDS = new Shelf();
