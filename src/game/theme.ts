/** By which light are pictures drawn, and may things move? */
export type Theme = 'day' | 'night';
export type Motion = 'full' | 'reduced';
