/** The boards there are, by name. */
export const PUBLIC_BOARD = 'public';
export const WAR_ROOM = 'war-room';

export const isBoard = (name: string): boolean => name === PUBLIC_BOARD || name === WAR_ROOM;
