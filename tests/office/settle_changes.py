"""Accepts or rejects all tracked changes of Word documents in LibreOffice, and saves them.

settle_changes.py PROFILE accept|reject DOCUMENT...   (for each a.docx: a-accept.docx)
"""

import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


def value(name, content):
    result = PropertyValue()
    result.Name = name
    result.Value = content
    return result


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    sys.exit("LibreOffice did not answer")


def settle(desktop, dispatcher, choice, path):
    document = desktop.loadComponentFromURL("file://" + path, "_blank", 0, (value("Hidden", True),))
    dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[choice], "", 0, ())
    target = path[:-len(".docx")] + "-" + choice + ".docx"
    document.storeToURL("file://" + target, (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def main(profile, choice, *documents):
    pipe = "settle" + str(os.getpid())
    office = subprocess.Popen(["soffice", "-env:UserInstallation=file://" + profile, "--headless",
                               "--norestore", "--accept=pipe,name=" + pipe + ";urp;"])
    try:
        context = connect(pipe)
        create = context.ServiceManager.createInstanceWithContext
        desktop = create("com.sun.star.frame.Desktop", context)
        dispatcher = create("com.sun.star.frame.DispatchHelper", context)
        for document in documents:
            settle(desktop, dispatcher, choice, document)
        try:
            desktop.terminate()
        except Exception:
            pass  # it is gone before it answers
        office.wait(60)
    finally:
        office.kill()


main(*sys.argv[1:])
