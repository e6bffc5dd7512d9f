/**
 * Chromium alone does not know the app's scheme, so `app://storykeep/…` stands in the page as
 * `http://storykeep.localhost/…`: a secure origin of its own that is answered before any name is looked up.
 */
const APP = /^app:\/\/([a-z-]+)\//
const PAGE = /^http:\/\/([a-z-]+)\.localhost\//

export const toPageAddress = (address: string): string => address.replace(APP, 'http://$1.localhost/')

export const toAppAddress = (address: string): string => address.replace(PAGE, 'app://$1/')

/** Where the page is sent when its process is to end: another site, so Chromium gives it another process. */
export const EMPTY_PAGE = 'http://no-page.localhost/'
