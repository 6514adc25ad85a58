import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** No inline script or style, nothing from elsewhere. Data blocks (JSON-LD) are no script and need no exception. */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "strict-origin-when-cross-origin",
    // Data and feeds are there to be read from other sites.
    crossOriginResourcePolicy: false,
    // Behind a proxy that ends TLS this is the proxy's to say; on plain localhost it would lock people out.
    strictTransportSecurity: false,
  });
}
