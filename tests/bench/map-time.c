/* SPDX-License-Identifier: GPL-3.0-or-later */
/* map-time COMMAND...: starts a program and prints how long it took until its first window was mapped, in ms. */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE_MS 30000
#define SMALLEST_WINDOW 50

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int
on_x_error (Display *display, XErrorEvent *event)
{
  return 0;
}

static int
is_window (Display *display, XEvent *event)
{
  XWindowAttributes attributes;

  return event->type == MapNotify && !event->xmap.override_redirect &&
         XGetWindowAttributes (display, event->xmap.window, &attributes) && attributes.width > SMALLEST_WINDOW &&
         attributes.height > SMALLEST_WINDOW;
}

static double
await_window (Display *display, double start_ms)
{
  while (now_ms () - start_ms < PATIENCE_MS)
    {
      struct pollfd connection = { ConnectionNumber (display), POLLIN, 0 };

      while (XPending (display) > 0)
        {
          XEvent event;

          XNextEvent (display, &event);
          if (is_window (display, &event))
            return now_ms () - start_ms;
        }
      poll (&connection, 1, 5);
    }

  return -1;
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  double start_ms, mapped_ms;
  pid_t child;

  if (display == NULL || argc < 2)
    {
      fprintf (stderr, "map-time needs a display and a command\n");
      return 2;
    }

  XSetErrorHandler (on_x_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  start_ms = now_ms ();
  child = fork ();
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }

  mapped_ms = await_window (display, start_ms);
  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  printf ("%.1f\n", mapped_ms);

  return mapped_ms < 0 ? 1 : 0;
}
