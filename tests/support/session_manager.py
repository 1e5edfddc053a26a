#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""session_manager.py: takes the place of the desktop's session manager and prints who holds it up, a line each."""
from gi.repository import Gio, GLib

INTERFACE = """<node><interface name="org.gnome.SessionManager">
  <method name="RegisterClient">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
  </method>
  <method name="Inhibit">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="u" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="Uninhibit"><arg type="u" direction="in"/></method>
  <property name="InhibitedActions" type="u" access="read"/>
</interface></node>"""


def on_call(_connection, _sender, _path, _interface, method, arguments, invocation):
    words = arguments.unpack()
    if method == 'RegisterClient':
        invocation.return_value(GLib.Variant('(o)', ('/org/gnome/SessionManager/Client1',)))
    elif method == 'Inhibit':
        print('inhibit', words[0], words[3], flush=True)
        invocation.return_value(GLib.Variant('(u)', (1,)))
    else:
        print('uninhibit', words[0], flush=True)
        invocation.return_value(None)


def on_bus(connection, _name):
    connection.register_object('/org/gnome/SessionManager', Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0],
                               on_call, lambda *_: GLib.Variant('u', 0), None)


Gio.bus_own_name(Gio.BusType.SESSION, 'org.gnome.SessionManager', Gio.BusNameOwnerFlags.NONE, on_bus,
                 lambda *_: print('ready', flush=True), None)
GLib.MainLoop().run()
