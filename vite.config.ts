/**
 * The page: static files in dist/site that work under any path (`base: './'`) and under the policy below. The command
 * line has a build of its own, src/cli/build.mjs.
 */
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** Nothing but the site's own files runs, and nothing a person enters can be sent anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // Where the browser has Trusted Types, no text becomes code or markup: src/app/frame/trusted.ts makes the one policy.
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

/** Writes the policy into the built page, so that it holds on every host. Not in dev, whose reloading needs inline styles. */
function policy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** The service worker that keeps the site's own files, so that it opens without a network; and what it takes to be installed. */
function installable() {
  return VitePWA({
    filename: "offline.js",
    // A new version waits until the person lets it replace the page in use; see src/app/files/offline.ts.
    registerType: "prompt",
    injectRegister: null,
    manifest: {
      id: "./",
      name: "Goldilocks",
      short_name: "Goldilocks",
      description: "How much flexibility does a process need to keep its promise, and no more?",
      lang: "en-GB",
      start_url: "./",
      scope: "./",
      display: "standalone",
      background_color: "#ffffff",
      theme_color: "#ffffff",
      icons: [
        { src: "favicon.svg", sizes: "any", type: "image/svg+xml" },
        { src: "icon-192.png", sizes: "192x192", type: "image/png" },
        { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
      ],
    },
    workbox: {
      // In the worker's own file: the policy lets it fetch no other script.
      inlineWorkboxRuntime: true,
      // Who visits once has the whole site, without a second visit.
      clientsClaim: true,
      globPatterns: ["**/*"],
      globIgnores: ["preview.png"],
      // The page is the same whatever is asked of it.
      ignoreURLParametersMatching: [/.*/],
      maximumFileSizeToCacheInBytes: 5_000_000,
    },
  });
}

export default defineConfig({
  base: "./",
  plugins: [policy(), installable()],
  worker: { format: "es" },
  // A header reaches the workers too. Who may frame the page only a header can say, so whoever hosts it decides: add
  // `frame-ancestors` for that. Without it anybody may, and in a frame there is only the view without controls.
  preview: { headers: { "Content-Security-Policy": contentSecurityPolicy } },
  build: {
    outDir: "dist/site",
    emptyOutDir: true,
    // A font or picture inside the style sheet would be a data: address, which the policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
