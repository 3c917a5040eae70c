package colearn.testkit.architecture.planted.leaking.http;

import org.axonframework.commandhandling.CommandBus;

record Bus(CommandBus bus) {}
