/** The secret that the server of these tests is started with. */
export const facilitatorSecret = 'end-to-end-secret';
