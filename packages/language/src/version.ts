/** Stored with every reading, so that findings of an older engine can be told apart and read again. */
export const ENGINE_VERSION = '0.2.0';
