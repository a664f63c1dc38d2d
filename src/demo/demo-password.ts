/** The one password of every demo account. Worth nothing in production mode. */
export const DEMO_PASSWORD = 'nistaran-demo';
